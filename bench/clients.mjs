/** Clients that post submissions as fast as they are answered, each over a connection of its own. */

import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';

/** Posts `count` submissions from so many clients at once; gives submissions a second and each one's milliseconds. */
export async function postAll({ address, headers, body, clients, count }) {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const bytes = Buffer.from(body);
  const taken = [];
  let left = count;
  const client = async () => {
    while (left-- > 0) {
      const from = performance.now();
      await postOne(address, { agent, headers, bytes });
      taken.push(performance.now() - from);
    }
  };
  const from = performance.now();
  await Promise.all(Array.from({ length: clients }, client));
  const seconds = (performance.now() - from) / 1000;
  agent.destroy();
  return { perSecond: count / seconds, taken };
}

function postOne(address, { agent, headers, bytes }) {
  const all = {
    ...headers,
    'content-type': 'application/json',
    'content-length': bytes.length,
    'idempotency-key': randomUUID(),
  };
  return new Promise((resolve, reject) => {
    const sent = request(address, { method: 'POST', agent, headers: all }, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () => {
        if (answer.statusCode === 201) resolve();
        else reject(new Error(`${answer.statusCode}: ${Buffer.concat(parts)}`));
      });
    });
    sent.on('error', reject);
    sent.end(bytes);
  });
}
