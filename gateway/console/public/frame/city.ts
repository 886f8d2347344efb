/** The code of the city that the public pages show. */
export const CITY = '3701';
