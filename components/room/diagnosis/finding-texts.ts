/** `warning`: a call works, but not in all respects. `problem`: it does not. */
export type Severity = 'good' | 'warning' | 'problem';

interface Text {
  readonly severity: Severity;
  readonly message: string;
  readonly remedy?: string;
}

/** Every finding with its sentences. Elements show them in the language of the page, by the finding's code. */
const TEXTS = {
  'page-insecure': {
    severity: 'problem',
    message: 'This page is not secure: the browser gives it neither camera nor microphone.',
    remedy: 'Open it with https:// at the beginning of its address.',
  },
  'sandbox-origin': {
    severity: 'problem',
    message:
      'The frame around this room takes its origin away: there is neither camera nor microphone in it.',
    remedy: 'Its author has to add allow-same-origin to the sandbox attribute of the frame.',
  },
  'sandbox-downloads': {
    severity: 'warning',
    message:
      'The frame around this room does not let anything be saved: files can be received, but not kept.',
    remedy: 'Its author can add allow-downloads to the sandbox attribute of the frame.',
  },
  'sandbox-popups': {
    severity: 'warning',
    message: 'The frame around this room opens no other pages: links in the chat do nothing.',
    remedy: 'Its author can add allow-popups to the sandbox attribute of the frame.',
  },
  'csp-scripts': {
    severity: 'problem',
    message: 'The Content Security Policy of this page keeps parts of the room from being loaded.',
    remedy: 'Its author has to allow the service in the directive script-src.',
  },
  'csp-connections': {
    severity: 'problem',
    message: 'The Content Security Policy of this page does not let the room reach its service.',
    remedy: 'Its author has to allow the service in the directive connect-src.',
  },
  'csp-websockets': {
    severity: 'warning',
    message:
      'The Content Security Policy of this page allows no WebSocket to the service; messages take a slower way.',
    remedy: 'Calls work all the same. Its author can allow WebSockets in the directive connect-src.',
  },
  'csp-images': {
    severity: 'warning',
    message: 'The Content Security Policy of this page keeps pictures in the chat from being shown.',
    remedy: 'They can be saved all the same. Its author can allow them in the directive img-src.',
  },
  'no-webrtc': {
    severity: 'problem',
    message: 'This browser cannot make calls, or they are switched off in it.',
    remedy: 'Use a current Firefox, Chrome, Edge or Safari.',
  },
  'camera-ready': { severity: 'good', message: 'There is a camera, and this page may use it.' },
  'camera-unasked': {
    severity: 'good',
    message: 'There is a camera. The browser may ask whether this page may use it: choose Allow.',
  },
  'camera-denied': {
    severity: 'warning',
    message: 'This page may not use your camera.',
    remedy: 'Allow it beside the address and reload the page, or join without it.',
  },
  'camera-held-back': {
    severity: 'warning',
    message: 'The page around this room holds back your camera.',
    remedy: 'Its author has to allow it for this frame. You can join without it.',
  },
  'camera-not-allowed': {
    severity: 'warning',
    message: 'This page holds back your camera with its Permissions-Policy header.',
    remedy: 'Its author has to allow it in that header. You can join without it.',
  },
  'camera-missing': {
    severity: 'warning',
    message: 'No camera was found.',
    remedy: 'Plug one in, or join without it.',
  },
  'microphone-ready': { severity: 'good', message: 'There is a microphone, and this page may use it.' },
  'microphone-unasked': {
    severity: 'good',
    message: 'There is a microphone. The browser may ask whether this page may use it: choose Allow.',
  },
  'microphone-denied': {
    severity: 'warning',
    message: 'This page may not use your microphone.',
    remedy: 'Allow it beside the address and reload the page, or join without it.',
  },
  'microphone-held-back': {
    severity: 'warning',
    message: 'The page around this room holds back your microphone.',
    remedy: 'Its author has to allow it for this frame. You can join without it.',
  },
  'microphone-not-allowed': {
    severity: 'warning',
    message: 'This page holds back your microphone with its Permissions-Policy header.',
    remedy: 'Its author has to allow it in that header. You can join without it.',
  },
  'microphone-missing': {
    severity: 'warning',
    message: 'No microphone was found.',
    remedy: 'Plug one in, or join without it.',
  },
  'service-ready': { severity: 'good', message: 'The service answers.' },
  'service-slow': {
    severity: 'warning',
    message: 'The service takes long to answer.',
    remedy: 'Calls start slowly. Go nearer to the Wi-Fi, or pause what else is being loaded.',
  },
  'service-polling': {
    severity: 'warning',
    message: 'Your network lets no WebSocket through; messages take a slower way.',
    remedy: 'Calls work all the same. Whoever runs the network or its proxy can allow WebSockets.',
  },
  'service-unreachable': {
    severity: 'problem',
    message: 'The service cannot be reached.',
    remedy: 'Check your connection and try again.',
  },
  'network-unknown': {
    severity: 'warning',
    message: 'The service did not say over which servers calls go, so the network could not be checked.',
    remedy: 'Try again in a moment, or after joining.',
  },
  'no-servers': {
    severity: 'warning',
    message: 'The service names no server that helps across networks: calls work within one network only.',
    remedy: 'If a call does not connect, ask whoever runs the service to set up STUN and TURN.',
  },
  'udp-works': { severity: 'good', message: 'UDP gets through: pictures and sound can go the direct way.' },
  'udp-blocked': {
    severity: 'warning',
    message: 'Your network blocks UDP, the direct way of pictures and sound.',
    remedy:
      'Calls go over a relay, at some cost of quality. Another network, such as a phone’s, may allow it.',
  },
  'turn-udp-works': { severity: 'good', message: 'A relay can be reached over UDP.' },
  'turn-udp-silent': {
    severity: 'warning',
    message: 'No relay can be reached over UDP.',
    remedy: 'Nothing needs to be done as long as one of the other ways works.',
  },
  'turn-tcp-works': { severity: 'good', message: 'A relay can be reached over TCP.' },
  'turn-tcp-silent': {
    severity: 'warning',
    message: 'No relay can be reached over TCP.',
    remedy: 'Nothing needs to be done as long as one of the other ways works.',
  },
  'turn-tls-works': { severity: 'good', message: 'A relay can be reached over TLS.' },
  'turn-tls-silent': {
    severity: 'warning',
    message: 'No relay can be reached over TLS.',
    remedy: 'Nothing needs to be done as long as one of the other ways works.',
  },
  'turn-refused': {
    severity: 'warning',
    message: 'A relay refuses to work for this service.',
    remedy: 'Tell whoever runs the service: the relay’s secret and the service’s have to be the same.',
  },
  'no-relay': {
    severity: 'warning',
    message: 'The service has no relay: in networks that block the direct way, calls do not connect.',
    remedy: 'If yours does not, use another network, or ask whoever runs the service to set up TURN.',
  },
  'no-way-out': {
    severity: 'problem',
    message: 'Neither the direct way nor a relay gets through: calls will not connect here.',
    remedy: 'Use another network, such as a phone’s, or ask whoever runs this one to allow UDP or the relay.',
  },
} as const satisfies Readonly<Record<string, Text>>;

export type FindingCode = keyof typeof TEXTS;

export const FINDINGS: Readonly<Record<FindingCode, Text>> = TEXTS;
