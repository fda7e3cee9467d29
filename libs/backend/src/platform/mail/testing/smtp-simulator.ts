import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A mail as it came over the wire. */
export interface ReceivedMail {
  from: string;
  to: string[];
  /** Header fields by lower-case name, unfolded. */
  headers: Record<string, string>;
  /** Headers and body, unchanged. */
  raw: string;
}

/** What the simulator shall do with the next mail instead of taking it. */
export type Mishap = 'refuse-recipient' | 'busy' | 'cut-after-data';

const END_OF_DATA = '\r\n.\r\n';

/** A mail server for tests that speaks SMTP (RFC 5321 with AUTH PLAIN) on a free port of this machine. */
export class SmtpSimulator {
  readonly received: ReceivedMail[] = [];
  private readonly mishaps: Mishap[] = [];
  private readonly sockets = new Set<Socket>();
  private readonly server: Server;

  private constructor(private readonly login?: { user: string; password: string }) {
    this.server = createServer((socket) => this.converse(socket));
  }

  /** @param login when given, the server takes mails only after this sign-in */
  static async start(login?: { user: string; password: string }): Promise<SmtpSimulator> {
    const simulator = new SmtpSimulator(login);
    await new Promise<void>((resolve) => simulator.server.listen(0, '127.0.0.1', resolve));
    return simulator;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** The next mail meets a mishap; several are met in turn. */
  plan(...mishaps: Mishap[]): void {
    this.mishaps.push(...mishaps);
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private converse(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket)).on('error', () => undefined); // tests cut connections
    const talk = new Talk({ socket, login: this.login, nextMishap: () => this.mishaps.shift(), take: (mail) => this.received.push(mail) });
    socket.setEncoding('utf8').on('data', (text: string) => talk.hear(text));
    socket.write('220 simulator ESMTP\r\n');
  }
}

interface TalkSettings {
  socket: Socket;
  login: { user: string; password: string } | undefined;
  nextMishap: () => Mishap | undefined;
  take: (mail: ReceivedMail) => void;
}

/** One conversation with one client. */
class Talk {
  private heard = '';
  private isData = false;
  private isKnown: boolean;
  private mishap: Mishap | undefined;
  private from = '';
  private to: string[] = [];

  constructor(private readonly settings: TalkSettings) {
    this.isKnown = settings.login === undefined;
  }

  hear(text: string): void {
    this.heard += text;
    while (this.isData ? this.hearMail() : this.hearCommand());
  }

  private hearCommand(): boolean {
    const end = this.heard.indexOf('\r\n');
    if (end < 0) return false;
    const line = this.heard.slice(0, end);
    this.heard = this.heard.slice(end + 2);
    const [verb = ''] = line.split(/[ :]/, 1);
    this.say(this.answers[verb.toUpperCase()]?.(line) ?? '502 not known');
    return true;
  }

  private readonly answers: Record<string, (line: string) => string> = {
    EHLO: () => '250-simulator\r\n250-AUTH PLAIN\r\n250 8BITMIME',
    HELO: () => '250 simulator',
    AUTH: (line) => this.signIn(line),
    MAIL: (line) => this.begin(line),
    RCPT: (line) => this.address(line),
    DATA: () => ((this.isData = true), '354 go on'),
    RSET: () => '250 forgotten',
    QUIT: () => '221 bye',
  };

  private signIn(line: string): string {
    const [, user, password] = Buffer.from(line.split(' ')[2] ?? '', 'base64')
      .toString('utf8')
      .split('\0');
    this.isKnown = user === this.settings.login?.user && password === this.settings.login?.password;
    return this.isKnown ? '235 welcome' : '535 wrong credentials';
  }

  private begin(line: string): string {
    if (!this.isKnown) return '530 sign in first';
    this.mishap = this.settings.nextMishap();
    this.from = bracketed(line);
    this.to = [];
    return this.mishap === 'busy' ? '451 try again later' : '250 ok';
  }

  private address(line: string): string {
    if (this.mishap === 'refuse-recipient') return `550 ${bracketed(line)} is not known here`;
    this.to.push(bracketed(line));
    return '250 ok';
  }

  private hearMail(): boolean {
    const end = this.heard.indexOf(END_OF_DATA);
    if (end < 0) return false;
    const raw = this.heard.slice(0, end).replaceAll('\r\n..', '\r\n.');
    this.heard = this.heard.slice(end + END_OF_DATA.length);
    this.isData = false;
    this.settings.take({ from: this.from, to: this.to, headers: headersOf(raw), raw });
    if (this.mishap === 'cut-after-data') this.settings.socket.destroy();
    else this.say('250 taken');
    return true;
  }

  private say(line: string): void {
    this.settings.socket.write(`${line}\r\n`);
  }
}

function bracketed(line: string): string {
  return /<([^>]*)>/.exec(line)?.[1] ?? '';
}

function headersOf(raw: string): Record<string, string> {
  const [head = ''] = raw.split('\r\n\r\n', 1);
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  );
}
