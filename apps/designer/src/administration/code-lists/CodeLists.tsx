import { Sheet } from '@motcua/fields/ui';
import { Link } from 'react-router';
import { listCodeLists } from '../../app/api';
import { Loaded } from '../../app/Loaded';
import { Screen } from '../../app/Screen';
import { useLoad } from '../../app/use-load';
import { numberText } from '../../app/vietnamese';
import { codeListTexts as texts } from './texts';

export function CodeLists() {
  const { load, reload } = useLoad('code-lists', listCodeLists);
  return (
    <Screen title={texts.title} lead={texts.lead}>
      <Loaded of={load} retry={reload}>
        {({ items }) => (
          <ul className="de-cards">
            {items.map((list) => (
              <li key={list.id}>
                <Sheet>
                  <h2>
                    <Link to={`/quan-tri/danh-muc/${encodeURIComponent(list.id)}`}>{list.title}</Link>
                  </h2>
                  <p>{texts.entries(numberText(list.entries))}</p>
                  <p className="de-aside">
                    {texts.source}: {list.source}
                  </p>
                </Sheet>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Screen>
  );
}
