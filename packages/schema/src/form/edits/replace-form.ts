import { ok, refuse } from '../../shared/outcome';
import { checkDefinition } from '../check-definition';
import { problemAt } from '../rules-of-definition/words';
import { argumentsOf, type Operation } from './operation';
import { sameJson } from './tree';

/** Thay cả biểu mẫu: a definition written or merged elsewhere. It must be one that can be saved, under the same code. */
export const replaceForm: Operation<'replaceForm'> = {
  shape: argumentsOf('replaceForm', { definition: { type: 'object' } }),
  apply: (before, { definition }) => {
    const checked = checkDefinition(definition);
    if (!checked.ok) return refuse({ code: 'invalid-definition', problems: checked.error.problems });
    if (checked.value.code !== before.code) {
      const problem = problemAt(checked.value, 'not-changeable', '/code', 'Mã biểu mẫu không đổi được bằng cách này.');
      return refuse({ code: 'invalid-definition', problems: [problem] });
    }
    return ok(sameJson(before, checked.value) ? before : checked.value);
  },
  describe: () => 'Thay nội dung cả biểu mẫu',
};
