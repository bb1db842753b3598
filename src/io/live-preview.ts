/**
 * Shows a report on this machine while it is being written, and again whenever it changes. The pages differ from the
 * written file by one script, which listens for changes; nothing is served to other machines.
 */
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface LivePreview {
  /** Where a browser finds it. */
  readonly address: string;
  /** Shows a report in every open page. */
  readonly show: (html: string) => void;
  /** Says in every open page why the report is not the latest. */
  readonly warn: (words: string) => void;
  readonly close: () => Promise<void>;
}

const LOOPBACK = '127.0.0.1';
const EVENTS = '/changes';

const CLIENT = `const source=new EventSource(${JSON.stringify(EVENTS)});
source.addEventListener('shown',()=>location.reload());
source.addEventListener('warned',(event)=>{
let box=document.getElementById('preview-note');
if(box===null){box=document.createElement('p');box.id='preview-note';box.setAttribute('role','status');box.className='comment';document.body.prepend(box)}
box.textContent=JSON.parse(event.data)});`;
const CLIENT_POLICY = `script-src 'sha256-${createHash('sha256').update(CLIENT).digest('base64')}'; connect-src 'self'`;

/** @param port 0 for any that is free */
export async function openLivePreview(port: number): Promise<LivePreview> {
  const listeners = new Set<ServerResponse>();
  let page = '';
  const server = createServer((request, response) => {
    if (!isAsked(request, server)) return void response.writeHead(403).end();
    if (request.url === EVENTS) return listen(request, response, listeners);
    if (request.url !== '/') return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(page);
  });
  await listening(server, port);
  const tell = (event: string, words: string): void => {
    for (const listener of listeners) listener.write(`event: ${event}\ndata: ${JSON.stringify(words)}\n\n`);
  };
  return {
    address: `http://${LOOPBACK}:${(server.address() as AddressInfo).port}/`,
    show: (html) => {
      page = withClient(html);
      tell('shown', '');
    },
    warn: (words) => tell('warned', words),
    close: () => {
      for (const listener of listeners) listener.end();
      return new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

/** Pages of other sites that come to a loopback address under a name of theirs are turned away. */
function isAsked({ headers }: IncomingMessage, server: Server): boolean {
  const { port } = server.address() as AddressInfo;
  return [`${LOOPBACK}:${port}`, `localhost:${port}`].includes(headers.host ?? '');
}

function listen(request: IncomingMessage, response: ServerResponse, listeners: Set<ServerResponse>): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.flushHeaders();
  listeners.add(response);
  request.on('close', () => listeners.delete(response));
}

const listening = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, () => resolve());
  });

/** The report's own policy allows no connection: the client's is added to what it allows. */
function withClient(html: string): string {
  const policy = /(<meta http-equiv="Content-Security-Policy" content=")([^"]*)/u;
  return html
    .replace(policy, (_, start: string, directives: string) => `${start}${merged(directives)}`)
    .replace('</body>', () => `<script>${CLIENT}</script></body>`);
}

/** A second directive of the same name would be ignored, so sources are added to the first. */
function merged(directives: string): string {
  const given = directives.split(';').map((directive) => directive.trim());
  for (const added of CLIENT_POLICY.split('; ')) {
    const [name = '', ...sources] = added.split(' ');
    const at = given.findIndex((directive) => directive.startsWith(`${name} `));
    if (at === -1) given.push(added);
    else given[at] = `${given[at]} ${sources.join(' ')}`;
  }
  return given.join('; ');
}
