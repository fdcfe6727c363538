import { parseFormCode } from '../codes/form-code';
import type { DefinitionProblem } from '../form/edits/edit';
import type { ProcedureDefinition } from './definition';

/**
 * What stops a saved procedure from being published: the eight parts of Đ8.1a must all be there, each declaration
 * must be a form (Đ27.1a), and what it rests on must be named.
 */
export function procedureProblems(definition: ProcedureDefinition): readonly DefinitionProblem[] {
  return [...emptyParts(definition), ...channelProblems(definition), ...componentProblems(definition)];
}

const parts: readonly {
  readonly part: 'steps' | 'channels' | 'components' | 'timeLimits' | 'subjects' | 'results' | 'legalBasis';
  readonly text: string;
}[] = [
  { part: 'steps', text: 'Chưa có trình tự thực hiện (Điều 8).' },
  { part: 'channels', text: 'Chưa có cách thức thực hiện (Điều 8).' },
  { part: 'components', text: 'Chưa có thành phần hồ sơ (Điều 8).' },
  { part: 'timeLimits', text: 'Chưa có thời hạn giải quyết (Điều 8).' },
  { part: 'subjects', text: 'Chưa có đối tượng thực hiện (Điều 8).' },
  { part: 'results', text: 'Chưa có kết quả thực hiện (Điều 8).' },
  { part: 'legalBasis', text: 'Chưa ghi căn cứ của thủ tục.' },
];

const emptyParts = (definition: ProcedureDefinition): DefinitionProblem[] =>
  parts
    .filter(({ part }) => definition[part].length === 0)
    .map(({ part, text }) => ({ code: 'part-missing', path: `/${part}`, text }));

function channelProblems({ channels, steps }: ProcedureDefinition): DefinitionProblem[] {
  const online = channels.some(({ kind }) => kind === 'online');
  if (!online || steps.length === 0 || steps.some((step) => step.online)) return [];
  return [
    {
      code: 'no-online-step',
      path: '/steps',
      text: 'Thủ tục nhận trực tuyến nhưng không có bước nào thực hiện trực tuyến.',
    },
  ];
}

function componentProblems({ components }: ProcedureDefinition): DefinitionProblem[] {
  const seen = new Set<string>();
  return components.flatMap(({ id, name, form }, index) => {
    if (!form) return [];
    const path = `/components/${index}/form`;
    const key = form.code.toUpperCase();
    const problems: DefinitionProblem[] = [];
    if (seen.has(key)) {
      problems.push({
        code: 'form-twice',
        path,
        itemId: id,
        text: `Biểu mẫu ${form.code} được dùng cho hai thành phần hồ sơ.`,
      });
    }
    seen.add(key);
    if (!parseFormCode(form.code).ok) {
      problems.push({ code: 'invalid-form-code', path, itemId: id, text: `Mã biểu mẫu của "${name}" không đúng.` });
    }
    return problems;
  });
}
