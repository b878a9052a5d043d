/**
 * Loaded before the store's process: stands in for the window's end of its line, asks one thing many times and prints
 * how long each answer took, in milliseconds as JSON.
 */
const { name, input, count, warmUp } = JSON.parse(process.env.BENCH_CALL);

let listen = () => {};
let answered = () => {};

process.parentPort = {
  on: (_event, listener) => {
    listen = listener;
  },
  postMessage: message => {
    if (message.kind === 'ready') void run();
    if (message.kind === 'reply') answered(JSON.parse(message.reply));
  },
};

function ask(id) {
  return new Promise(resolve => {
    answered = resolve;
    listen({ data: { kind: 'call', id, callerId: 'bench', name, input } });
  });
}

async function run() {
  const times = [];
  for (let id = 0; id < warmUp + count; id += 1) {
    const startedMs = performance.now();
    const reply = await ask(id);
    if (!reply.ok) throw new Error(reply.error.code);
    if (id >= warmUp) times.push(performance.now() - startedMs);
  }
  process.stdout.write(JSON.stringify(times), () => process.exit(0));
}
