import type { InspectorView } from './inspector-view';
import { inspectorTexts as texts } from './texts';

type ViewSwitchProps = { readonly view: InspectorView; readonly onView: (view: InspectorView) => void };

/** Cơ bản / Đầy đủ. */
export function ViewSwitch({ view, onView }: ViewSwitchProps) {
  return (
    <fieldset className="de-view-switch">
      <legend className="mc-hidden">{texts.view}</legend>
      {(Object.keys(texts.views) as InspectorView[]).map((each) => (
        <button key={each} type="button" aria-pressed={view === each} onClick={() => onView(each)}>
          {texts.views[each]}
        </button>
      ))}
    </fieldset>
  );
}
