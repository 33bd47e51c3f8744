import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConditionPartsFragment } from '../../generated/operations.js';
import type { Case } from '../../shared/case/useCase.js';
import { ConditionLine } from '../../shared/conditions/ConditionLine.js';
import { SourceLine } from '../../shared/conditions/SourceLine.js';
import { treesOf, type Branch } from '../../shared/conditions/tree.js';
import { askedHere } from './askedHere.js';
import { MissingFacts } from './MissingFacts.js';

interface Props {
  readonly theCase: Case;
  readonly conditions: readonly ConditionPartsFragment[];
}

/**
 * The explanation as nested lists: the conditions that decide stand open, those that are met and those that do not
 * affect the result are folded under each group. A missing fact is asked for at the first condition that lacks it.
 */
export function ExplanationTree({ theCase, conditions }: Props) {
  const trees = useMemo(() => treesOf(conditions), [conditions]);
  const asked = useMemo(() => askedHere(conditions), [conditions]);
  return <Branches theCase={theCase} branches={trees} asked={asked} />;
}

interface BranchesProps {
  readonly theCase: Case;
  readonly branches: readonly Branch<ConditionPartsFragment>[];
  readonly asked: ReadonlyMap<number, readonly string[]>;
}

function Branches({ theCase, branches, asked }: BranchesProps) {
  const { t } = useTranslation();
  const deciding = branches.filter(({ item }) => item.deciding);
  // What is met is no reason, but must not read as if it did not count.
  const met = branches.filter(({ item }) => !item.deciding && item.verdict === 'TRUE');
  const others = branches.filter(({ item }) => !item.deciding && item.verdict !== 'TRUE');
  const line = ({ item, children }: Branch<ConditionPartsFragment>) => (
    <li key={item.id}>
      <ConditionLine condition={item} />
      {item.source && <SourceLine source={item.source} />}
      <MissingFacts theCase={theCase} condition={item} questionIds={asked.get(item.id) ?? []} />
      {children.length > 0 && <Branches theCase={theCase} branches={children} asked={asked} />}
    </li>
  );
  return (
    <>
      {deciding.length > 0 && <ul className="conditions conditions--tree">{deciding.map(line)}</ul>}
      {met.length > 0 && <Fold summary={t('condition.met', { count: met.length })}>{met.map(line)}</Fold>}
      {others.length > 0 && (
        <Fold summary={t('condition.noEffect', { count: others.length })}>{others.map(line)}</Fold>
      )}
    </>
  );
}

function Fold({ summary, children }: { readonly summary: string; readonly children: ReactNode }) {
  return (
    <details className="no-effect">
      <summary>{summary}</summary>
      <ul className="conditions conditions--tree">{children}</ul>
    </details>
  );
}
