import { Worker } from 'node:worker_threads';
import { refuse } from '@motcua/schema';
import type { ConvertForm } from './convert-form';

const AT_ONCE = 3;

/** Each content in a thread of its own with a time and a memory limit; `worker` is the built worker file. */
export function convertFormInWorker(worker: URL, { timeLimitMs = 20_000, memoryLimitMb = 384 } = {}): ConvertForm {
  let running = 0;
  return (request) =>
    new Promise((resolve) => {
      if (running >= AT_ONCE)
        return resolve(refuse({ code: 'busy', text: 'Hệ thống đang đọc tệp khác. Hãy thử lại sau ít phút.' }));
      running += 1;
      const resourceLimits = { maxOldGenerationSizeMb: memoryLimitMb };
      const thread = new Worker(worker, { workerData: request, resourceLimits });
      let finished = false;
      const finish = (outcome: Awaited<ReturnType<ConvertForm>>) => {
        if (finished) return;
        finished = true;
        running -= 1;
        clearTimeout(limit);
        resolve(outcome);
        void thread.terminate();
      };
      const tooMuch = () =>
        finish(refuse({ code: 'conversion-too-large', text: 'Biểu mẫu này quá lớn hoặc quá phức tạp để đọc.' }));
      const limit = setTimeout(tooMuch, timeLimitMs);
      thread.once('message', finish);
      // Running out of memory, or any fault of a reader, ends the thread and never the server.
      thread.once('error', tooMuch);
      thread.once('exit', tooMuch);
      return undefined;
    });
}
