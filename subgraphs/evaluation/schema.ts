import { type Subgraph } from '../../shared/process/subgraph';
import { type DivisionCode } from '../../shared/kernel/ids/division-code';
import { AttachmentResolver } from './ground/attachment/attachment.resolver';
import { ComplaintResolver } from './oversight/complaint/complaint.resolver';
import { ComplianceResolver, DivisionComplianceResolver } from './assessment/compliance/compliance.resolver';
import { type EvaluationContext, type EvaluationSettings, createContext } from './context';
import { ContractorResolver } from './ground/contractor/contractor.resolver';
import { daily } from './daily';
import { database } from './database';
import { EvaluationResolver } from './scoring/evaluation/evaluation.resolver';
import { JointEvaluationResolver } from './scoring/evaluation/joint.resolver';
import { EventResolver } from './ground/event/event.resolver';
import { FindingResolver, StationFindingsResolver } from './assessment/finding/finding.resolver';
import { followers } from './followers';
import { CommissionResolver } from './oversight/inspection/commission.resolver';
import { InspectionResolver } from './oversight/inspection/inspection.resolver';
import { ObjectionResolver } from './scoring/objection/objection.resolver';
import { PolicyResolver } from './standard/policy/policy.resolver';
import { RectificationResolver } from './oversight/rectification/rectification.resolver';
import { RecusalResolver } from './scoring/recusal/recusal.resolver';
import { StationOversightResolver } from './ground/station/oversight.resolver';
import { StationResolver } from './ground/station/station.resolver';
import { SubmissionWritesResolver } from './submission/submission/submission-writes.resolver';
import {
  SubmissionResolver,
  SubmissionRevisionResolver,
  StationSubmissionsResolver,
  ServiceVolumeResolver,
} from './submission/submission/submission.resolver';
import { VisitResolver } from './oversight/visit/visit.resolver';
import { WaiverResolver } from './standard/waiver/waiver.resolver';
import { assess, works } from './works';

type ById = { id: string };
type ByCode = { code: DivisionCode };

/** Owns evaluations, submissions, inspections and their attachments; tells of a station how it was judged. */
export function evaluationWith(settings: EvaluationSettings): Subgraph<EvaluationContext> {
  return {
    name: 'evaluation',
    areas: [
      {
        tables: [],
        resolvers: [
          StationResolver,
          StationFindingsResolver,
          StationSubmissionsResolver,
          StationOversightResolver,
          ContractorResolver,
          EvaluationResolver,
          JointEvaluationResolver,
          ObjectionResolver,
          RecusalResolver,
          PolicyResolver,
          FindingResolver,
          ComplianceResolver,
          DivisionComplianceResolver,
          SubmissionResolver,
          SubmissionRevisionResolver,
          SubmissionWritesResolver,
          ServiceVolumeResolver,
          WaiverResolver,
          VisitResolver,
          InspectionResolver,
          CommissionResolver,
          RectificationResolver,
          ComplaintResolver,
          AttachmentResolver,
          EventResolver,
        ],
      },
    ],
    orphanedTypes: [],
    references: {
      Station: ({ id }: ById, { load }) => load.station.load(id),
      Division: ({ code }: ByCode, { load }) => load.division.load(code),
      Contractor: ({ id }: ById, { load }) => load.contractor.load(id),
    },
    database,
    createContext: (request) => createContext(request, settings),
    beforeAnswer: ({ contactReads }) => contactReads.keep(),
    follows: followers,
    daily,
    backgroundJob: works,
    assess,
  };
}

/** As it runs where nothing else is set. */
export const evaluation = evaluationWith({ mostComplaintsADay: 20 });
