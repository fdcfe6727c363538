import { parentPort, workerData } from 'node:worker_threads';
import { type ConversionRequest, convertFormHere } from './convert-form';

parentPort?.postMessage(await convertFormHere(workerData as ConversionRequest));
