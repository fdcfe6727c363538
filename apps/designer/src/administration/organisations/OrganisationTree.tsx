import { Button, Chip, Icon } from '@motcua/fields/ui';
import type { Organisation } from '@motcua/server';
import { useEffect, useState } from 'react';
import { listOrganisations } from '../../app/api';
import type { ApiRefusal } from '../../app/client';
import { Failure } from '../../app/Loaded';
import { appTexts } from '../../app/texts';
import { organisationTexts as texts } from './texts';

type TreeProps = { readonly chosen: string; readonly onChoose: (id: string) => void };

/** Children are read when a branch is first opened: the whole tree is never on the way at once. */
export function OrganisationTree(props: TreeProps) {
  return <Branch {...props} parent="root" startOpen />;
}

function Branch({
  parent,
  chosen,
  onChoose,
  startOpen,
}: TreeProps & { readonly parent: string; readonly startOpen?: boolean }) {
  const [items, setItems] = useState<readonly Organisation[]>([]);
  const [total, setTotal] = useState<number | null>(null);
  const [page, setPage] = useState(1);
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null);
  const [turn, setTurn] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the turn asks again after a failure
  useEffect(() => {
    const abort = new AbortController();
    void listOrganisations({ parent, page }, abort.signal).then((answer) => {
      if (abort.signal.aborted) return;
      if (!answer.ok) return setRefusal(answer.error);
      setRefusal(null);
      setTotal(answer.value.total);
      setItems((before) => [...(page === 1 ? [] : before), ...answer.value.items]);
    });
    return () => abort.abort();
  }, [parent, page, turn]);

  if (refusal) return <Failure refusal={refusal} retry={() => setTurn(turn + 1)} />;
  if (total === null) return <p role="status">{appTexts.loading}</p>;
  return (
    <>
      <ul className="de-tree">
        {items.map((organisation) => (
          <TreeNode
            key={organisation.id}
            organisation={organisation}
            chosen={chosen}
            onChoose={onChoose}
            startOpen={startOpen && items.length === 1}
          />
        ))}
      </ul>
      {items.length < total && (
        <Button look="quiet" onClick={() => setPage(page + 1)}>
          {texts.more}
        </Button>
      )}
    </>
  );
}

type NodeProps = TreeProps & { readonly organisation: Organisation; readonly startOpen?: boolean };

function TreeNode({ organisation, chosen, onChoose, startOpen }: NodeProps) {
  const [open, setOpen] = useState(Boolean(startOpen));
  const { id, name, active, hasChildren } = organisation;
  return (
    <li>
      <div className="de-tree-row">
        {hasChildren ? (
          <button
            type="button"
            className="de-tree-toggle"
            aria-expanded={open}
            aria-label={open ? texts.fold(name) : texts.open(name)}
            onClick={() => setOpen(!open)}
          >
            <Icon name={open ? 'expand' : 'forward'} />
          </button>
        ) : (
          <span className="de-tree-toggle" aria-hidden="true" />
        )}
        <button
          type="button"
          className="de-tree-name"
          aria-current={id === chosen || undefined}
          onClick={() => onChoose(id)}
        >
          {name} {!active && <Chip>{texts.inactive}</Chip>}
        </button>
      </div>
      {open && hasChildren && <Branch parent={id} chosen={chosen} onChoose={onChoose} />}
    </li>
  );
}
