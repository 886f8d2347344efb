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
  it('holds the password in quotes, so that no character of it ends or comments the value', () => {
    expect(optionsOf(address, '')).toContain('\npassword="p\\"a\\\\s#s"\n');
  });

  it('verifies the server by the authority of the settings, if there is one', () => {
    const options = optionsOf({ ...address, ca: 'PEM' }, '/tmp/authority.pem');
    expect(options).toContain('\nssl-ca="/tmp/authority.pem"\nssl-verify-server-cert\n');
    expect(optionsOf(address, '/tmp/authority.pem')).not.toContain('ssl');
  });
});
