import { type Role } from '../../../shared/domain/roles';
import { type RoleModule } from '../kit/role-module';

/** Loads the pages of a role, which are a separate bundle. A role without pages of its own gets only the work list. */
export async function loadRoleModule(role: Role): Promise<RoleModule> {
  switch (role) {
    case 'STREET_OFFICE':
      return (await import('../roles/street-office/module')).STREET_OFFICE;
    case 'CONTRACTOR':
      return (await import('../roles/contractor/module')).CONTRACTOR;
    case 'DISTRICT_BUREAU':
      return (await import('../roles/district-bureau/module')).DISTRICT_BUREAU;
    case 'FINANCE_BUREAU':
      return (await import('../roles/finance-bureau/module')).FINANCE_BUREAU;
    case 'AUDITOR':
      return (await import('../roles/auditor/module')).AUDITOR;
    case 'DISTRICT_HUB':
      return (await import('../roles/district-hub/module')).DISTRICT_HUB;
    case 'CITY_PLATFORM':
      return (await import('../roles/city-platform/module')).CITY_PLATFORM;
    case 'CITY_BUREAU':
      return (await import('../roles/city-bureau/module')).CITY_BUREAU;
    case 'PUBLIC':
    case 'ASSESSOR':
    case 'FOLLOWER':
      return (await import('../roles/work-only/module')).WORK_ONLY;
  }
}
