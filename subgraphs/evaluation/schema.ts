import { type DivisionCode } from '../../shared/division-code';
import { type Subgraph } from '../../shared/graphql/build-subgraph';
import { AttachmentResolver } from './attachment/attachment.resolver';
import { ComplaintResolver } from './complaint/complaint.resolver';
import { ComplianceResolver, DivisionComplianceResolver } from './compliance/compliance.resolver';
import { type EvaluationContext, type EvaluationSettings, createContext } from './context';
import { ContractorResolver } from './contractor/contractor.resolver';
import { daily } from './daily';
import { database } from './database';
import { fillDemo } from './demo';
import { EvaluationResolver } from './evaluation/evaluation.resolver';
import { JointEvaluationResolver } from './evaluation/joint.resolver';
import { EventResolver } from './event/event.resolver';
import { FindingResolver, StationFindingsResolver } from './finding/finding.resolver';
import { followers } from './followers';
import { CommissionResolver } from './inspection/commission.resolver';
import { InspectionResolver } from './inspection/inspection.resolver';
import { ObjectionResolver } from './objection/objection.resolver';
import { PolicyResolver } from './policy/policy.resolver';
import { RectificationResolver } from './rectification/rectification.resolver';
import { RecusalResolver } from './recusal/recusal.resolver';
import { StationOversightResolver } from './station/oversight.resolver';
import { StationResolver } from './station/station.resolver';
import { SubmissionWritesResolver } from './submission/submission-writes.resolver';
import {
  SubmissionResolver,
  SubmissionRevisionResolver,
  StationSubmissionsResolver,
  ServiceVolumeResolver,
} from './submission/submission.resolver';
import { VisitResolver } from './visit/visit.resolver';
import { WaiverResolver } from './waiver/waiver.resolver';
import { assess, works } from './works';

type ById = { id: string };
type ByCode = { code: DivisionCode };

/** Owns evaluations, submissions, inspections and their attachments; tells of a station how it was judged. */
export function evaluationWith(settings: EvaluationSettings): Subgraph<EvaluationContext> {
  return {
    name: 'evaluation',
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
    orphanedTypes: [],
    references: {
      Station: ({ id }: ById, { load }) => load.station.load(id),
      Division: ({ code }: ByCode, { load }) => load.division.load(code),
      Contractor: ({ id }: ById, { load }) => load.contractor.load(id),
    },
    database,
    createContext: (request) => createContext(request, settings),
    beforeAnswer: ({ contactReads }) => contactReads.keep(),
    fillDemo,
    follows: followers,
    daily,
    works,
    assess,
  };
}

/** As it runs where nothing else is set. */
export const evaluation = evaluationWith({ mostComplaintsADay: 20 });
