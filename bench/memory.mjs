/** Resident memory of the server at rest after 10,000 submissions on SQLite. */

import { postAll } from './clients.mjs';
import { median } from './figures.mjs';
import { startProduct } from './product.mjs';
import { preparedSubmission } from './submissions.mjs';

const restSeconds = 30;
const limitMb = 250;

export async function benchMemory({ fields = 20, count = 10_000 } = {}) {
  const product = await startProduct();
  try {
    const resident = async () => (await product.figures()).rss / 1e6;
    const atStart = await resident();
    const submission = await preparedSubmission(product, fields);
    await postAll({ ...submission, clients: 50, count });
    const justAfter = await resident();
    const atRest = [];
    for (let second = 0; second < restSeconds; second += 1) {
      await new Promise((next) => setTimeout(next, 1000));
      atRest.push(await resident());
    }
    return {
      'started, MB': atStart.toFixed(0),
      [`after ${count} submissions, MB`]: justAfter.toFixed(0),
      [`median of ${restSeconds} s at rest, MB`]: median(atRest).toFixed(0),
      'under, MB': limitMb,
    };
  } finally {
    await product.stop();
  }
}
