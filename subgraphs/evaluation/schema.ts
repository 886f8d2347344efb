import { type DivisionCode } from '../../shared/division-code';
import { type Subgraph } from '../../shared/graphql/build-subgraph';
import { ComplianceResolver, DivisionComplianceResolver } from './compliance/compliance.resolver';
import { type EvaluationContext, createContext } from './context';
import { daily } from './daily';
import { database } from './database';
import { fillDemo } from './demo';
import { ContractorResolver } from './contractor/contractor.resolver';
import { EvaluationResolver } from './evaluation/evaluation.resolver';
import { JointEvaluationResolver } from './evaluation/joint.resolver';
import { EventResolver } from './event/event.resolver';
import { FindingResolver, StationFindingsResolver } from './finding/finding.resolver';
import { followers } from './followers';
import { PolicyResolver } from './policy/policy.resolver';
import { ObjectionResolver } from './objection/objection.resolver';
import { RecusalResolver } from './recusal/recusal.resolver';
import { StationResolver } from './station/station.resolver';
import { SubmissionResolver, StationSubmissionsResolver, ServiceVolumeResolver } from './submission/submission.resolver';
import { SubmissionWritesResolver } from './submission/submission-writes.resolver';
import { works } from './works';

type ById = { id: string };
type ByCode = { code: DivisionCode };

/** Owns evaluations, submissions and inspections; tells of a station how it was judged. */
export const evaluation: Subgraph<EvaluationContext> = {
  name: 'evaluation',
  resolvers: [
    EvaluationResolver,
    PolicyResolver,
    StationResolver,
    EventResolver,
    FindingResolver,
    StationFindingsResolver,
    ComplianceResolver,
    DivisionComplianceResolver,
    JointEvaluationResolver,
    ObjectionResolver,
    RecusalResolver,
    ContractorResolver,
    SubmissionResolver,
    StationSubmissionsResolver,
    ServiceVolumeResolver,
    SubmissionWritesResolver,
  ],
  orphanedTypes: [],
  references: {
    Station: ({ id }: ById, { load }) => load.station.load(id),
    Division: ({ code }: ByCode, { load }) => load.division.load(code),
    Contractor: ({ id }: ById, { load }) => load.contractor.load(id),
  },
  database,
  createContext,
  fillDemo,
  follows: followers,
  daily,
  works,
};
