import { parentPort, workerData } from 'node:worker_threads';
import { emitValidatorModule, type JsonSchemaObject } from '@motcua/schema';

parentPort?.postMessage(emitValidatorModule(workerData as JsonSchemaObject));
