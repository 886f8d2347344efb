import ContactsOutlined from '@ant-design/icons/es/icons/ContactsOutlined';
import { type NavPage } from '../../kit/role-module';
import { CONTACT } from '../../words/nouns/contact';

/** The entry of the side bar for the contact details of the caller's office. */
export const OFFICE_NAV: NavPage = { path: '/office', title: CONTACT.page, icon: ContactsOutlined, kinds: [] };
