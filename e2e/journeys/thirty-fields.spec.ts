import type { Locator, Page } from '@playwright/test';
import { Api } from '../api';
import { expect, test } from '../journey';
import { Acts } from '../pages/Acts';
import { FormEditor } from '../pages/FormEditor';
import { type AskedCondition, type AskedField, type AskedSection, type AskedTable, askedForm } from '../thirty-fields';

const MOST_ACTS = 250;

type Asked = AskedField | AskedTable;
type Desk = { readonly acts: Acts; readonly editor: FormEditor; readonly page: Page };

const tablet = { viewport: { width: 1024, height: 768 }, hasTouch: true };
const title = 'Phiếu khai gia đình';

const codeFor = (mode: string) => `2.002768.BA-MUOI-${mode}-${test.info().retry}`;
const paletteOf = ({ page }: Desk) => page.getByRole('complementary', { name: 'Thêm và cấu trúc' });
const labelBox = ({ page }: Desk, label: string) => page.getByRole('textbox', { name: `Sửa nhãn “${label}”` });
const pageName = ({ page }: Desk) => page.getByRole('textbox', { name: /^Sửa tên trang/ });
const conditionDialog = ({ page }: Desk) => page.getByRole('dialog', { name: 'Tạo điều kiện mới' });

test('a newcomer builds a form of thirty fields with the mouse', async ({ as }) => {
  const page = await as('thiet-ke');
  const desk = { page, acts: new Acts(page), editor: new FormEditor(page) };
  const code = codeFor('CHUOT');
  const press = (target: Locator) => desk.acts.click(target);
  await page.goto('/designer/');
  await createByPointer(desk, press, code);

  const add = async (offer: string) => press(paletteOf(desk).getByRole('button', { name: offer, exact: true }));
  await buildByPointer(desk, press, add);
  desk.acts.finish(MOST_ACTS);
  await desk.editor.expectSaved();
  await expectAsAsked(page, code);

  await desk.editor.goToPage(askedForm[0]?.title ?? '');
  const preview = await desk.editor.openPreview();
  await expect(preview.getByRole('heading', { name: 'Thông tin cá nhân' })).toBeVisible();
  await expect(preview.getByRole('heading', { name: 'Vợ hoặc chồng' })).toHaveCount(0);
  await preview.getByRole('radio', { name: 'Đã kết hôn' }).click();
  await expect(preview.getByRole('heading', { name: 'Vợ hoặc chồng' })).toBeVisible();
  await preview.getByRole('radio', { name: 'Ly hôn' }).click();
  await expect(preview.getByRole('heading', { name: 'Vợ hoặc chồng' })).toHaveCount(0);
});

test('a newcomer builds a form of thirty fields by touch', async ({ as }) => {
  const page = await as('thiet-ke', tablet);
  const desk = { page, acts: new Acts(page), editor: new FormEditor(page) };
  const code = codeFor('CHAM');
  const press = (target: Locator) => desk.acts.tap(target);
  await page.goto('/designer/');
  await createByPointer(desk, press, code);

  const add = async (offer: string, after: string, inside: boolean) => {
    await press(paletteOf(desk).getByRole('button', { name: offer, exact: true }));
    const place = inside ? `Đặt vào đầu “${after}”` : `Đặt vào dưới “${after}”`;
    await press(page.getByRole('button', { name: place, exact: true }));
  };
  await buildByPointer(desk, press, add);
  desk.acts.finish(MOST_ACTS);
  await desk.editor.expectSaved();
  await expectAsAsked(page, code);
});

test('a newcomer builds a form of thirty fields by keyboard alone', async ({ as }) => {
  const page = await as('thiet-ke');
  const desk = { page, acts: new Acts(page), editor: new FormEditor(page) };
  const code = codeFor('BAN-PHIM');
  await page.goto('/designer/');
  await createByKeys(desk, code);
  await buildByKeys(desk);
  desk.acts.finish(MOST_ACTS);
  await desk.editor.expectSaved();
  await expectAsAsked(page, code);
});

type Press = (target: Locator) => Promise<void>;
type Add = (offer: string, after: string, inside: boolean) => Promise<void>;

async function createByPointer({ page, acts, editor }: Desk, press: Press, code: string) {
  await press(page.getByRole('navigation', { name: 'Menu chính' }).getByRole('link', { name: 'Biểu mẫu' }));
  await press(page.getByRole('button', { name: 'Tạo biểu mẫu' }));
  const dialog = page.getByRole('dialog', { name: 'Tạo biểu mẫu' });
  await press(dialog.getByRole('textbox', { name: 'Tên biểu mẫu' }));
  await acts.type(dialog.getByRole('textbox', { name: 'Tên biểu mẫu' }), title);
  await press(dialog.getByRole('textbox', { name: 'Mã biểu mẫu' }));
  await acts.type(dialog.getByRole('textbox', { name: 'Mã biểu mẫu' }), code);
  await press(dialog.getByRole('button', { name: 'Tạo biểu mẫu' }));
  await expect(editor.canvas).toBeVisible();
  await editor.expectSaved();
}

/** Mouse and finger differ only in how they press and in how a new thing comes to its place. */
async function buildByPointer(desk: Desk, press: Press, add: Add) {
  const { page, acts, editor } = desk;
  for (const [at, asked] of askedForm.entries()) {
    if (at === 0) {
      await press(page.getByRole('button', { name: 'Lệnh cho trang này' }));
      await press(page.getByRole('menuitem', { name: 'Đổi tên trang' }));
    } else await press(page.getByRole('button', { name: 'Thêm trang' }));
    await acts.type(pageName(desk), asked.title);
    await acts.key('Enter');
    let above = '';
    for (const section of asked.sections) {
      if (above === '') {
        const given = at === 0 ? 'Phần 1' : 'Phần mới';
        await press(editor.item(given).getByRole('heading', { name: given }));
        await press(editor.item(given).getByRole('heading', { name: given }));
        await acts.type(labelBox(desk, given), section.title);
      } else {
        await add('Phần', above, false);
        await acts.type(labelBox(desk, 'Phần'), section.title);
      }
      await acts.key('Enter');
      if (section.shownWhen) await showWhenByPointer(desk, press, section.shownWhen);
      await fillByPointer(desk, press, add, section);
      // Enter keeps the last words.
      await acts.key('Enter');
      above = section.title;
    }
  }
}

async function fillByPointer(desk: Desk, press: Press, add: Add, section: AskedSection) {
  const { acts } = desk;
  let after = section.title;
  const put = async (item: Asked, inside: boolean) => {
    await add(item.offer, after, inside);
    if ('columns' in item || !item.asOffered) await acts.type(labelBox(desk, item.offer), item.label);
    if ('options' in item) await optionsByPointer(desk, press, item);
    after = item.label;
  };
  for (const [at, item] of section.items.entries()) {
    await put(item, at === 0);
    if (!('columns' in item)) continue;
    await acts.key('Enter');
    await showWhenByPointer(desk, press, item.shownWhen);
    for (const [column, each] of item.columns.entries()) await put(each, column === 0);
  }
}

async function optionsByPointer({ page, acts, editor }: Desk, press: Press, { options = [] }: AskedField) {
  await press(editor.properties.getByRole('tab', { name: 'Nội dung' }));
  await press(editor.properties.getByRole('button', { name: 'Dán nhiều dòng' }));
  const dialog = page.getByRole('dialog', { name: 'Dán nhiều dòng' });
  await press(dialog.getByRole('textbox', { name: 'Các phương án' }));
  await acts.type(dialog.getByRole('textbox', { name: 'Các phương án' }), options.join('\n'));
  await press(dialog.getByRole('button', { name: 'Thêm các dòng này' }));
  await expect(dialog).toHaveCount(0);
}

async function showWhenByPointer(desk: Desk, press: Press, { name, question, value }: AskedCondition) {
  const { acts, editor } = desk;
  await press(editor.properties.getByRole('tab', { name: 'Điều kiện' }));
  await acts.choose(editor.properties.getByLabel('Chỉ hiện khi'), 'Tạo điều kiện mới…');
  const dialog = conditionDialog(desk);
  await press(dialog.getByRole('textbox', { name: 'Tên điều kiện' }));
  await acts.type(dialog.getByRole('textbox', { name: 'Tên điều kiện' }), name);
  await acts.choose(dialog.getByLabel('Câu hỏi'), question);
  if (value) await acts.choose(dialog.getByLabel('Giá trị'), value);
  await press(dialog.getByRole('button', { name: 'Lưu điều kiện' }));
  await expect(dialog).toHaveCount(0);
}

/** Goes by Tab alone, each press an act. */
async function tabTo({ acts }: Desk, place: Locator, chord: 'Tab' | 'Shift+Tab' = 'Tab') {
  await expect(place).toBeVisible();
  for (let presses = 0; presses < 40; presses++) {
    if (await place.evaluate((element) => element === document.activeElement)) return;
    await acts.key(chord);
  }
  throw new Error('Tab does not lead there');
}

async function createByKeys(desk: Desk, code: string) {
  const { page, acts, editor } = desk;
  await tabTo(desk, page.getByRole('navigation', { name: 'Menu chính' }).getByRole('link', { name: 'Biểu mẫu' }));
  await acts.key('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Biểu mẫu điện tử' })).toBeVisible();
  // A new screen takes the keys to its beginning.
  await expect(page.getByRole('main')).toBeFocused();
  await tabTo(desk, page.getByRole('button', { name: 'Tạo biểu mẫu' }));
  await acts.key('Enter');
  const dialog = page.getByRole('dialog', { name: 'Tạo biểu mẫu' });
  await tabTo(desk, dialog.getByRole('textbox', { name: 'Tên biểu mẫu' }));
  await acts.type(dialog.getByRole('textbox', { name: 'Tên biểu mẫu' }), title);
  await acts.key('Tab');
  await acts.type(dialog.getByRole('textbox', { name: 'Mã biểu mẫu' }), code);
  await acts.key('Enter');
  await expect(editor.canvas).toBeVisible();
  await editor.expectSaved();
}

async function buildByKeys(desk: Desk) {
  const { page, acts, editor } = desk;
  for (const [at, asked] of askedForm.entries()) {
    if (at > 0) {
      await tabTo(desk, page.getByRole('button', { name: 'Thêm trang' }));
      await acts.key('Enter');
      await acts.type(pageName(desk), asked.title);
      await acts.key('Enter');
    }
    for (const [order, section] of asked.sections.entries()) {
      if (order > 0) {
        await addByKeys(desk, 'Phần', section.title);
        await acts.key('Enter');
        if (section.shownWhen) await showWhenByKeys(desk, section.title, section.shownWhen);
      }
      for (const [index, item] of section.items.entries()) {
        await putByKeys(desk, item);
        // The section that a page begins with is named from its first field: one step up.
        if (order === 0 && index === 0) {
          await acts.key('ArrowUp');
          await acts.key('F2');
          await acts.type(labelBox(desk, at === 0 ? 'Phần 1' : 'Phần mới'), section.title);
          await acts.key('Enter');
          await expect(editor.item(section.title)).toBeFocused();
        }
      }
    }
    if (at === 0) {
      // From its tab the way to the next page is one step.
      await tabTo(desk, page.getByRole('button', { name: '1 · Trang 1' }), 'Shift+Tab');
      await acts.key('F2');
      await acts.type(pageName(desk), asked.title);
      await acts.key('Enter');
    }
  }
}

async function putByKeys(desk: Desk, item: Asked) {
  const { acts, editor } = desk;
  await addByKeys(desk, item.offer, 'asOffered' in item && item.asOffered ? null : item.label);
  if ('options' in item) await optionsByKeys(desk, item);
  else await acts.key('Enter');
  await expect(editor.item(item.label)).toBeFocused();
  if (!('columns' in item)) return;
  await showWhenByKeys(desk, item.label, item.shownWhen);
  for (const column of item.columns) await putByKeys(desk, column);
}

/** Searches for it by its name, adds it and gives it its words; the box of the words stays open. */
async function addByKeys(desk: Desk, offer: string, label: string | null) {
  const { page, acts } = desk;
  await acts.key('/');
  await acts.type(page.getByRole('combobox', { name: 'Tìm trường, khối để thêm vào trang' }), offer);
  await acts.key('Enter');
  if (label === null) await expect(page.getByRole('textbox', { name: /^Sửa nhãn/ })).toBeFocused();
  else await acts.type(labelBox(desk, offer), label);
}

async function optionsByKeys({ page, acts }: Desk, { label, options = [] }: AskedField) {
  await acts.key('Tab');
  for (const [at, option] of options.entries()) {
    // Two choices stand there from the start; after the last of them Enter makes another.
    await acts.key(at < 2 ? 'Tab' : 'Enter');
    await acts.type(page.getByRole('textbox', { name: `Phương án ${at + 1} của “${label}”` }), option);
  }
  await acts.key('Tab');
}

async function showWhenByKeys(desk: Desk, label: string, { name, question, value }: AskedCondition) {
  const { acts, editor } = desk;
  await acts.key('Enter');
  const tab = editor.properties.getByRole('tab', { name: 'Điều kiện' });
  for (let steps = 0; steps < 5 && (await tab.getAttribute('aria-selected')) !== 'true'; steps++)
    await acts.key('ArrowRight');
  await expect(tab).toBeFocused();
  await acts.key('Tab');
  await expect(editor.properties.getByLabel('Chỉ hiện khi')).toBeFocused();
  // A letter goes to the choice that begins with it.
  await acts.key('t');
  const dialog = conditionDialog(desk);
  await tabTo(desk, dialog.getByLabel('Câu hỏi'));
  await acts.key(question.charAt(0).toLowerCase());
  await expect(dialog.getByLabel('Câu hỏi')).toContainText(question);
  if (value) {
    await tabTo(desk, dialog.getByLabel('Giá trị'));
    await acts.key('ArrowDown');
  }
  await tabTo(desk, dialog.getByRole('textbox', { name: 'Tên điều kiện' }), 'Shift+Tab');
  await acts.type(dialog.getByRole('textbox', { name: 'Tên điều kiện' }), name);
  await acts.key('Enter');
  await expect(dialog).toHaveCount(0);
  await acts.key('Shift+Tab');
  await expect(tab).toBeFocused();
  await expect(editor.item(label)).toBeVisible();
}

/** What the server holds, in the words of what was asked for. */
async function expectAsAsked(page: Page, code: string) {
  await expect.poll(() => builtForm(page, code)).toEqual(wanted);
}

const wantedItem = (item: Asked): object =>
  'columns' in item
    ? { type: 'list', label: item.label, shownWhen: wantedTest(item.shownWhen), columns: item.columns.map(wantedItem) }
    : { type: item.type, label: item.label, ...(item.options && { options: item.options }) };

const wantedTest = ({ name, question, value }: AskedCondition) => ({
  name,
  question,
  is: 'equal',
  value: value ?? true,
});

const wanted = askedForm.map((page) => ({
  title: page.title,
  sections: page.sections.map(({ title, shownWhen, items }) => ({
    title,
    ...(shownWhen && { shownWhen: wantedTest(shownWhen) }),
    items: items.map(wantedItem),
  })),
}));

type Node = {
  readonly id: string;
  readonly kind?: string;
  readonly type?: string;
  readonly title?: string;
  readonly showWhen?: string | null;
  readonly items?: readonly Node[];
  readonly schema?: { readonly title?: string } & Choices & { readonly items?: Choices };
};
type Choices = { readonly oneOf?: readonly { readonly const: string; readonly title: string }[] };
type Draft = {
  readonly definition: {
    readonly pages: readonly Node[];
    readonly conditions: readonly {
      readonly id: string;
      readonly name: string;
      readonly test: { readonly field: string; readonly is: string; readonly value: unknown };
    }[];
  };
};

async function builtForm(page: Page, code: string) {
  const { definition } = await new Api(page).json<Draft>(`/forms/${encodeURIComponent(code)}/draft`);
  const all = (nodes: readonly Node[]): readonly Node[] => nodes.flatMap((node) => [node, ...all(node.items ?? [])]);
  const nodes = new Map(all(definition.pages).map((node) => [node.id, node]));
  const choices = ({ schema }: Node) => schema?.oneOf ?? schema?.items?.oneOf ?? [];
  const shown = ({ showWhen }: Node) => {
    const condition = definition.conditions.find(({ id }) => id === showWhen);
    if (!condition) return {};
    const { field, is, value } = condition.test;
    const question = nodes.get(field);
    const words = question && choices(question).find((choice) => choice.const === value)?.title;
    return { shownWhen: { name: condition.name, question: question?.schema?.title, is, value: words ?? value } };
  };
  const item = (node: Node): object => {
    if (node.kind === 'list')
      return { type: 'list', label: node.title, ...shown(node), columns: (node.items ?? []).map(item) };
    const options = choices(node).map((choice) => choice.title);
    const own = node.type === 'single-choice' || node.type === 'multiple-choice';
    return { type: node.type, label: node.schema?.title, ...(own && { options }), ...shown(node) };
  };
  return definition.pages.map((each) => ({
    title: each.title,
    sections: (each.items ?? []).map((section) => ({
      title: section.title,
      ...shown(section),
      items: (section.items ?? []).map(item),
    })),
  }));
}
