import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Fault, HubError, invalidState } from '../../../../shared/kernel/errors';
import { type EntryAuthor, assertNoOwnEntry } from '../../../../shared/access/own-entry';
import { type Scope } from '../../../../shared/access/scope';

/**
 * Returns the division to which a list of trainings is limited. This is the division that the caller names, or else the
 * caller's own city or district. With a division, the query reads one range of an index. Null for street offices and
 * contractors that name no division. They read the trainings of the workers that they may see.
 */
export function listedDivision(asked: DivisionCode | null, scope: Scope): DivisionCode | null {
  if (asked !== null) return asked;
  return scope.kind === 'division' && scope.code.length <= 6 ? scope.code : null;
}

/**
 * Returns whether a caller may search for the trainings of a division. A caller who reads a training through a worker
 * must not learn where that worker is on post now. An office may therefore name only divisions that it may read. A
 * contractor may name any division, because it reads only its own workers.
 * @param isSeen whether the caller may read the district. It is used only if `asked` is the code of a district
 */
export function maySearch(asked: DivisionCode | null, scope: Scope, isSeen: boolean): boolean {
  if (asked === null || scope.kind !== 'division') return true;
  return asked.length === 6 ? isSeen : scope.code.startsWith(asked);
}

type Held = { division: DivisionCode; heldOn: string; attendees: readonly { workerId: string }[] };

export function trainingFaults({ division, heldOn, attendees }: Held, today: string): Fault[] {
  const faults: Fault[] = [];
  if (division.length !== 6) {
    const text = {
      zh: `区划(${division})须为区县,请填写区县的 6 位区划代码。`,
      en: `The division (${division}) must be a district. Give the 6-digit code of a district.`,
    };
    faults.push({ field: 'division', text });
  }
  if (heldOn > today) {
    const text = {
      zh: `举办日期(${heldOn})不得晚于今日(${today}),请在培训举办后登记。`,
      en: `The training date (${heldOn}) must not be after today (${today}). Record the training once it is held.`,
    };
    faults.push({ field: 'heldOn', text });
  }
  const ids = attendees.map(({ workerId }) => workerId);
  const twice = ids.findIndex((id, index) => ids.indexOf(id) !== index);
  if (twice >= 0) {
    const text = { zh: '同一人员重复出现,请删除重复项。', en: 'This worker is named twice. Remove one entry.' };
    faults.push({ field: `attendees.${twice}.workerId`, text });
  }
  return faults;
}

type Recorded = { districtCode: DivisionCode; verifiedOn: string | null; recordedBy: string | null };
type Verifier = { author: EntryAuthor; scope: Scope };

/**
 * Checks that the caller may verify the training. Callers from other districts can see the training through its
 * attendees. The caller must therefore be the district bureau or the district hub of the training's own district. The
 * caller must not have recorded the training. The training must not be verified yet.
 * @throws HubError FORBIDDEN if the caller may not verify the training; INVALID_STATE if it is already verified
 */
export function assertVerifiable(
  training: Recorded & { recorderContractorId: string | null },
  { author, scope }: Verifier,
): void {
  if (scope.kind !== 'division' || scope.code !== training.districtCode) {
    throw new HubError('FORBIDDEN', {
      zh: '培训只能由所在区县的民政部门或社工总站核实,请由其办理。',
      en: 'Only the district bureau or the district hub of the training’s district can verify it. Ask one of them.',
    });
  }
  assertNoOwnEntry([{ subject: training.recordedBy, contractorId: training.recorderContractorId }], author);
  if (training.verifiedOn === null) return;
  throw invalidState('VERIFIED', {
    zh: '该培训已核实,无须再次核实。',
    en: 'The training is already verified. Nothing remains to be done.',
  });
}

/** Returns whether `assertVerifiable` lets the caller verify the training now. */
export function isVerifiable(training: Parameters<typeof assertVerifiable>[0], verifier: Verifier): boolean {
  try {
    assertVerifiable(training, verifier);
    return true;
  } catch (error) {
    if (error instanceof HubError) return false;
    throw error;
  }
}
