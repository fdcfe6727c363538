import { Button, Chip, EmptyState, Icon, Pagination, Sheet } from '@motcua/fields/ui';
import type { Organisation } from '@motcua/server';
import { useState } from 'react';
import { getOrganisation, listOrganisations } from '../../app/api';
import { Loaded } from '../../app/Loaded';
import { pageCount, useListState } from '../../app/list-state';
import { Screen } from '../../app/Screen';
import { SearchBox } from '../../app/SearchBox';
import { holds, useMe } from '../../app/session';
import { useLoad } from '../../app/use-load';
import { OrganisationForm } from './OrganisationForm';
import { OrganisationTree } from './OrganisationTree';
import { organisationTexts as texts } from './texts';

/** The tree or what a search finds on one side, the chosen organisation on the other. */
export function Organisations() {
  const me = useMe();
  const mayEdit = holds(me, 'administrator');
  const { values, page, set } = useListState(['search', 'chon'] as const);
  const [creating, setCreating] = useState<Organisation | 'top' | null>(null);
  const [turn, setTurn] = useState(0);
  const choose = (id: string) => {
    setCreating(null);
    set({ chon: id, page });
  };
  const saved = (organisation: Organisation) => {
    setTurn((before) => before + 1);
    choose(organisation.id);
  };
  return (
    <Screen
      title={texts.title}
      lead={texts.lead}
      actions={
        mayEdit && (
          <Button onClick={() => setCreating('top')}>
            <Icon name="add" />
            {texts.create}
          </Button>
        )
      }
    >
      <SearchBox label={texts.search} value={values.search} onSearch={(search) => set({ search })} />
      <div className="de-two-panes">
        <Sheet>
          {values.search ? (
            <FoundOrganisations
              key={turn}
              search={values.search}
              page={page}
              chosen={values.chon}
              onChoose={choose}
              onPage={(to) => set({ page: to })}
            />
          ) : (
            <>
              <h2>{texts.tree}</h2>
              <OrganisationTree key={turn} chosen={values.chon} onChoose={choose} />
            </>
          )}
        </Sheet>
        <Sheet aria-live="polite">
          {creating ? (
            <OrganisationForm
              key="new"
              parent={creating === 'top' ? null : creating}
              onSaved={saved}
              onCancel={() => setCreating(null)}
            />
          ) : values.chon ? (
            <ChosenOrganisation
              key={`${values.chon}/${turn}`}
              id={values.chon}
              mayEdit={mayEdit}
              onSaved={saved}
              onCreateUnder={setCreating}
            />
          ) : (
            <EmptyState title={texts.choose}>{texts.chooseText}</EmptyState>
          )}
        </Sheet>
      </div>
    </Screen>
  );
}

type ChosenProps = {
  readonly id: string;
  readonly mayEdit: boolean;
  readonly onSaved: (organisation: Organisation) => void;
  readonly onCreateUnder: (parent: Organisation) => void;
};

function ChosenOrganisation({ id, mayEdit, onSaved, onCreateUnder }: ChosenProps) {
  const { load, reload } = useLoad(id, (signal) => getOrganisation(id, signal));
  return (
    <Loaded of={load} retry={reload}>
      {(organisation) => (
        <OrganisationForm
          organisation={organisation}
          readOnly={!mayEdit}
          onSaved={onSaved}
          onCreateUnder={() => onCreateUnder(organisation)}
        />
      )}
    </Loaded>
  );
}

type FoundProps = {
  readonly search: string;
  readonly page: number;
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
  readonly onPage: (page: number) => void;
};

function FoundOrganisations({ search, page, chosen, onChoose, onPage }: FoundProps) {
  const { load, reload } = useLoad(`${search}/${page}`, (signal) => listOrganisations({ search, page }, signal));
  return (
    <Loaded of={load} retry={reload}>
      {(found) =>
        found.items.length === 0 ? (
          <EmptyState title={texts.nothing}>{texts.nothingText}</EmptyState>
        ) : (
          <>
            <h2>{texts.found}</h2>
            <ul className="de-found">
              {found.items.map((organisation) => (
                <li key={organisation.id}>
                  <button
                    type="button"
                    className="de-found-item"
                    aria-current={organisation.id === chosen || undefined}
                    onClick={() => onChoose(organisation.id)}
                  >
                    {organisation.name} {!organisation.active && <Chip>{texts.inactive}</Chip>}
                    <span className="de-aside">
                      {organisation.code} · {organisation.ancestors.join(' › ') || texts.top}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
            <Pagination page={found.page} count={pageCount(found.total, found.pageSize)} onPage={onPage} />
          </>
        )
      }
    </Loaded>
  );
}
