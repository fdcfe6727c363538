import { type AdviceRule, isBlank, problemOf } from './advice-rule';

/** Titles, labels, words and sentences that were left open. */
export const wordsAreThere: AdviceRule = (facts) => {
  const { definition, index } = facts;
  const missing = (code: string, path: string, text: string) => problemOf(facts, 'error', code, path, text);
  const problems = isBlank(definition.title) ? [missing('title-missing', '/title', 'chưa có tên biểu mẫu.')] : [];
  for (const { node, pointer } of index.nodes.values()) {
    if ('schema' in node) {
      const { title } = node.schema;
      if (typeof title !== 'string' || isBlank(title))
        problems.push(missing('label-missing', `${pointer}/schema/title`, 'chưa có nhãn.'));
      continue;
    }
    if ('title' in node && isBlank(node.title))
      problems.push(missing('title-missing', `${pointer}/title`, 'chưa có tên.'));
    if ('text' in node && isBlank(node.text))
      problems.push(missing('text-missing', `${pointer}/text`, 'chưa có chữ nào.'));
  }
  definition.conditions.forEach(({ name }, at) => {
    if (isBlank(name)) problems.push(missing('title-missing', `/conditions/${at}/name`, 'chưa có tên.'));
  });
  definition.checks.forEach(({ text }, at) => {
    if (isBlank(text)) problems.push(missing('text-missing', `/checks/${at}/text`, 'chưa có câu báo cho người khai.'));
  });
  return problems;
};
