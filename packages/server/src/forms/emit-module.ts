import { Worker } from 'node:worker_threads';
import { emitValidatorModule, type JsonSchemaObject, type Outcome, ok, refuse } from '@motcua/schema';

export type ValidatorTooLarge = { readonly code: 'validator-too-large' };

/** Makes the ES module that a browser validates with. It compiles code from a definition, so it may be limited. */
export type EmitModule = (schema: JsonSchemaObject) => Promise<Outcome<string, ValidatorTooLarge>>;

/** Without limits, in this thread: for tests and the command line. */
export const emitModuleHere: EmitModule = async (schema) => settle(emitValidatorModule(schema));

/** Each schema in a thread of its own with a time and a memory limit; `worker` is the built worker file. */
export function emitModuleInWorker(worker: URL, { timeLimitMs = 10_000, memoryLimitMb = 256 } = {}): EmitModule {
  return (schema) =>
    new Promise((resolve) => {
      const resourceLimits = { maxOldGenerationSizeMb: memoryLimitMb };
      const thread = new Worker(worker, { workerData: schema, resourceLimits });
      const finish = (outcome: Outcome<string, ValidatorTooLarge>) => {
        clearTimeout(limit);
        resolve(outcome);
        void thread.terminate();
      };
      const limit = setTimeout(() => finish(refuse({ code: 'validator-too-large' })), timeLimitMs);
      thread.once('message', (emitted: Emitted) => finish(settle(emitted)));
      // Running out of memory, or any fault of the compiler, ends the thread and never the server.
      thread.once('error', () => finish(refuse({ code: 'validator-too-large' })));
      thread.once('exit', () => finish(refuse({ code: 'validator-too-large' })));
    });
}

type Emitted = ReturnType<typeof emitValidatorModule>;

/** A schema that we compiled ourselves is refused by the emitter only for its size. */
const settle = (emitted: Emitted): Outcome<string, ValidatorTooLarge> =>
  emitted.ok ? ok(emitted.value) : refuse({ code: 'validator-too-large' });
