import { optionsOf } from '../../../../shared/store/snapshot/mariadb-program';

const address = {
  type: 'mysql' as const,
  host: 'database',
  port: 3306,
  user: 'hub_backup',
  password: 'p"a\\s#s',
  database: 'hub_finance',
};

describe('option file of a client program of MariaDB', () => {
  it('contains the password in quotes, so that none of its characters ends the value or begins a comment', () => {
    expect(optionsOf(address, '')).toContain('\npassword="p\\"a\\\\s#s"\n');
  });

  it('makes the program verify the server with the authority in the settings, if one is set', () => {
    const options = optionsOf({ ...address, ca: 'PEM' }, '/tmp/authority.pem');
    expect(options).toContain('\nssl-ca="/tmp/authority.pem"\nssl-verify-server-cert\n');
    expect(optionsOf(address, '/tmp/authority.pem')).not.toContain('ssl');
  });
});
