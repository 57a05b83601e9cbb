import { processIo } from './io.js';
import { main } from './main.js';

main(process.argv.slice(2), processIo).then((status) => {
  process.exitCode = status;
});
