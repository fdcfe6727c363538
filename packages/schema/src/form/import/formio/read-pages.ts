import { isRecord, pointerTo } from '../../structure';
import type { Loss } from '../loss';
import type { OutsideItem, OutsidePage, OutsideRule, OutsideSection, Words } from '../outside/outside-form';
import { Properties } from '../outside/properties';
import { outsideTexts } from '../outside/texts';
import { showRules } from './conditionals';
import { readItems } from './read-items';
import { usualOfComponent } from './usual';

const titled = new Set(['panel', 'fieldset']);

/** Trang và phần: panels of a wizard are pages; panels, fieldsets and tabs at the top of a page are its sections. */
export function readPages(components: readonly unknown[], wizard: boolean, losses: Loss[]): readonly OutsidePage[] {
  const path = '/components';
  if (!wizard) return [{ path: '', showWhen: [], sections: readSections(components, path, losses) }];
  const pages: OutsidePage[] = [];
  let loose: { readonly component: unknown; readonly at: number }[] = [];
  const flush = () => {
    const sections = loose.flatMap(({ component, at }) => readSections([component], path, losses, at));
    if (sections.length > 0) pages.push({ path, showWhen: [], sections });
    loose = [];
  };
  components.forEach((component, at) => {
    if (!isRecord(component) || component.type !== 'panel') {
      loose.push({ component, at });
      return;
    }
    flush();
    const here = pointerTo(path, at);
    const head = readHead(component, here, losses);
    pages.push({ ...head, path: here, sections: readSections(head.inside, `${here}/components`, losses) });
  });
  flush();
  return pages;
}

type Head = {
  readonly title?: Words;
  readonly help?: Words;
  readonly showWhen: readonly OutsideRule[];
  readonly inside: readonly unknown[];
};

/** Title, help and condition of a layout component that becomes a page or a section. */
function readHead(source: { readonly [key: string]: unknown }, path: string, losses: Loss[]): Head {
  const component = new Properties(source, path, losses, usualOfComponent);
  component.take('type');
  component.take('key');
  const label = component.text('title') ?? component.text('legend') ?? component.text('label');
  for (const key of ['title', 'legend', 'label', 'theme', 'breadcrumb', 'collapsible']) component.take(key);
  const help = [component.text('description'), component.text('tooltip')]
    .filter((each) => each !== undefined)
    .join('\n');
  const showWhen = showRules(component);
  const inside = component.list('components');
  component.finish();
  return {
    ...(label === undefined ? {} : { title: { vi: label } }),
    ...(help === '' ? {} : { help: { vi: help } }),
    showWhen,
    inside,
  };
}

function readSections(
  components: readonly unknown[],
  path: string,
  losses: Loss[],
  from = 0,
): readonly OutsideSection[] {
  const sections: OutsideSection[] = [];
  let loose: OutsideItem[] = [];
  const flush = () => {
    if (loose.length > 0) sections.push({ path, showWhen: [], items: loose });
    loose = [];
  };
  components.forEach((component, index) => {
    const here = pointerTo(path, from + index);
    if (isRecord(component) && titled.has(String(component.type))) {
      flush();
      const head = readHead(component, here, losses);
      sections.push({ ...head, path: here, items: readItems(head.inside, `${here}/components`, [], losses, 1) });
    } else if (isRecord(component) && component.type === 'tabs') {
      flush();
      sections.push(...readTabs(component, here, losses));
    } else loose.push(...readItems([component], path, [], losses, 1, from + index));
  });
  flush();
  return sections;
}

function readTabs(
  source: { readonly [key: string]: unknown },
  path: string,
  losses: Loss[],
): readonly OutsideSection[] {
  const tabs = new Properties(source, path, losses, usualOfComponent);
  tabs.take('type');
  tabs.take('key');
  tabs.take('label');
  const showWhen = showRules(tabs);
  const sections = tabs.list('components').flatMap((tab, at): readonly OutsideSection[] => {
    const here = pointerTo(`${path}/components`, at);
    if (!isRecord(tab)) {
      losses.push({ path: here, keyword: 'components', text: outsideTexts.notAnItem });
      return [];
    }
    const head = readHead(tab, here, losses);
    const items = readItems(head.inside, `${here}/components`, [], losses, 1);
    return [{ ...head, path: here, showWhen: [...showWhen, ...head.showWhen], items }];
  });
  tabs.finish();
  return sections;
}
