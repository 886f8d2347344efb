import { type Part, type World, holds, isOffice } from './oracle-world';

/** Returns the visible facts about oversight. The finance bureau and the public see none of them. */
export function oversightOf({
  all,
  caller,
  atPlace,
  work,
}: World): Part<'Inspection' | 'Visit' | 'InspectionCommission' | 'Rectification' | 'Waiver' | 'Complaint'> {
  if (caller.role === 'FINANCE_BUREAU' || caller.role === 'PUBLIC') {
    return { Inspection: [], Visit: [], InspectionCommission: [], Rectification: [], Waiver: [], Complaint: [] };
  }
  const own = 'division' in caller ? caller.division : '';
  const isAboveStreets = isOffice(caller) && own.length <= 6;
  return {
    Inspection: all.Inspection.filter((each) => isOffice(caller) && atPlace(each)),
    Visit: all.Visit.filter((each) => isOffice(caller) && atPlace(each)),
    InspectionCommission: all.InspectionCommission.filter(({ cityCode }) => isAboveStreets && own.startsWith(cityCode)),
    Rectification: all.Rectification.filter(work),
    Waiver: all.Waiver.filter(({ stationId, districtCode }) =>
      stationId === null ? holds(caller, { districtCode }) : atPlace({ stationId }),
    ),
    Complaint: all.Complaint.filter((each) => isAboveStreets && atPlace(each)),
  };
}
