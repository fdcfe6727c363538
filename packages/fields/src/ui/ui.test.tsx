// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Button, Combobox, type ComboboxOption, Dialog, Menu, matches, Tabs, ToastRegion, useToast } from './index';

afterEach(cleanup);

describe('Button', () => {
  it('keeps its name and does nothing again while busy', () => {
    const onClick = vi.fn();
    render(
      <Button busy onClick={onClick}>
        Gửi
      </Button>,
    );
    fireEvent.click(screen.getByRole('button', { name: 'Gửi' }));
    expect(onClick).not.toHaveBeenCalled();
  });
});

describe('Tabs', () => {
  function Two() {
    const [selected, setSelected] = useState('a');
    const tabs = [
      { id: 'a', label: 'Một', panel: 'Nội dung một' },
      { id: 'b', label: 'Hai', panel: 'Nội dung hai' },
    ];
    return <Tabs label="Phần" tabs={tabs} selected={selected} onSelect={setSelected} />;
  }

  it('has one tab stop, and arrows go round', async () => {
    render(<Two />);
    const first = screen.getByRole('tab', { name: 'Một' });
    expect(screen.getAllByRole('tab').filter((tab) => tab.tabIndex === 0)).toEqual([first]);
    fireEvent.keyDown(first, { key: 'ArrowLeft' });
    await waitFor(() => expect(screen.getByRole('tabpanel', { name: 'Hai' }).textContent).toBe('Nội dung hai'));
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Hai' }));
  });
});

describe('Menu', () => {
  const items = [
    { id: 'sua', label: 'Sửa', onSelect: vi.fn() },
    { id: 'xoa', label: 'Xoá', onSelect: vi.fn(), disabled: true },
    { id: 'chuyen', label: 'Chuyển', onSelect: vi.fn() },
  ];

  it('is walked by arrows and letters, and gives focus back', async () => {
    render(<Menu label="Thao tác" items={items} />);
    const button = screen.getByRole('button', { name: 'Thao tác' });
    fireEvent.keyDown(button, { key: 'ArrowUp' });
    const last = await screen.findByRole('menuitem', { name: 'Chuyển' });
    await waitFor(() => expect(document.activeElement).toBe(last));
    fireEvent.keyDown(last, { key: 's' });
    expect(document.activeElement).toBe(screen.getByRole('menuitem', { name: 'Sửa' }));
    fireEvent.keyDown(screen.getByRole('menuitem', { name: 'Sửa' }), { key: 'Escape' });
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
    expect(document.activeElement).toBe(button);
  });

  it('does nothing for a disabled entry and acts for another', async () => {
    render(<Menu label="Thao tác" items={items} />);
    fireEvent.click(screen.getByRole('button', { name: 'Thao tác' }));
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Xoá' }));
    expect(items[1]?.onSelect).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('menuitem', { name: 'Sửa' }));
    expect(items[0]?.onSelect).toHaveBeenCalledTimes(1);
  });
});

describe('Dialog', () => {
  function Opener() {
    const [open, setOpen] = useState(false);
    return (
      <>
        <Button onClick={() => setOpen(true)}>Mở</Button>
        <Dialog open={open} title="Xác nhận" onClose={() => setOpen(false)}>
          Bên trong
        </Dialog>
      </>
    );
  }

  it('is named by its title, and closing gives focus back to what opened it', async () => {
    render(<Opener />);
    const opener = screen.getByRole('button', { name: 'Mở' });
    opener.focus();
    fireEvent.click(opener);
    const dialog = await screen.findByRole('dialog', { name: 'Xác nhận' });
    expect(dialog.hasAttribute('open')).toBe(true);
    fireEvent.click(screen.getByRole('button', { name: 'Đóng' }));
    await waitFor(() => expect(document.activeElement).toBe(opener));
    expect(screen.queryByText('Bên trong')).toBeNull();
  });
});

describe('Combobox', () => {
  const find = (names: readonly string[]) => async (text: string) =>
    names.filter((name) => matches(name, text)).map((name) => ({ id: name, label: name }));

  function Chooser({
    search,
  }: {
    readonly search: (text: string, signal: AbortSignal) => Promise<readonly ComboboxOption[]>;
  }) {
    const [selected, setSelected] = useState<ComboboxOption | null>(null);
    return (
      <>
        <label htmlFor="c">Nơi</label>
        <Combobox id="c" selected={selected} onSelect={setSelected} search={search} delay={0} />
      </>
    );
  }

  it('finds without diacritics, đ too, and the active option is named to screen readers', async () => {
    render(<Chooser search={find(['Đà Nẵng', 'Hà Nội', 'Đắk Lắk'])} />);
    const box = screen.getByRole<HTMLInputElement>('combobox', { name: 'Nơi' });
    fireEvent.input(box, { target: { value: 'da' } });
    await waitFor(() =>
      expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['Đà Nẵng', 'Đắk Lắk']),
    );
    fireEvent.keyDown(box, { key: 'ArrowDown' });
    await waitFor(() =>
      expect(document.getElementById(box.getAttribute('aria-activedescendant') ?? '')?.textContent).toBe('Đắk Lắk'),
    );
    fireEvent.keyDown(box, { key: 'Enter' });
    await waitFor(() => expect(box.value).toBe('Đắk Lắk'));
    expect(box.getAttribute('aria-expanded')).toBe('false');
  });

  it('never shows the answer of an older search', async () => {
    const answers = new Map<string, (options: readonly ComboboxOption[]) => void>();
    const search = (text: string) => new Promise<readonly ComboboxOption[]>((resolve) => answers.set(text, resolve));
    render(<Chooser search={search} />);
    const box = screen.getByRole('combobox');
    fireEvent.input(box, { target: { value: 'h' } });
    await waitFor(() => expect(answers.has('h')).toBe(true));
    fireEvent.input(box, { target: { value: 'hà' } });
    await waitFor(() => expect(answers.has('hà')).toBe(true));
    answers.get('hà')?.([{ id: '2', label: 'Hà Nội' }]);
    answers.get('h')?.([{ id: '1', label: 'Cũ' }]);
    expect(await screen.findByRole('option', { name: 'Hà Nội' })).toBeTruthy();
    expect(screen.queryByRole('option', { name: 'Cũ' })).toBeNull();
  });

  it('does not search while an input method composes', async () => {
    const search = vi.fn(find(['Thừa Thiên']));
    render(<Chooser search={search} />);
    const box = screen.getByRole('combobox');
    fireEvent.compositionStart(box);
    fireEvent.input(box, { target: { value: 'Thua' } });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(search).not.toHaveBeenCalled();
    fireEvent.compositionEnd(box);
    await waitFor(() => expect(search).toHaveBeenCalledTimes(1));
  });
});

describe('ToastRegion', () => {
  function Removed({ undo }: { readonly undo: () => void }) {
    const toast = useToast();
    return <Button onClick={() => toast({ text: 'Đã xoá.', action: { label: 'Hoàn tác', run: undo } })}>Xoá</Button>;
  }

  it('says it politely and goes once its action was used', async () => {
    const undo = vi.fn();
    render(
      <ToastRegion>
        <Removed undo={undo} />
      </ToastRegion>,
    );
    fireEvent.click(screen.getByRole('button', { name: 'Xoá' }));
    expect((await screen.findByText('Đã xoá.')).closest('[aria-live="polite"]')).not.toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    expect(undo).toHaveBeenCalledTimes(1);
    await waitFor(() => expect(screen.queryByText('Đã xoá.')).toBeNull());
  });
});
