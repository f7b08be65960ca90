import { plural } from '../plural.ts';
import type { Texts } from '../texts.ts';
import { jaHosts } from './ja-hosts.ts';
import { jaHelp } from './ja-help.ts';
import { jaRoom } from './ja-room.ts';
import { jaSettings } from './ja-settings.ts';

const counted = plural('ja');

export const texts: Texts = {
  lobbyTitle: 'ルームに参加',
  lobbyTitleFor: (room) => `「${room}」に参加`,
  email: 'メールアドレス',
  displayName: 'お名前',
  optional: '任意',
  room: 'ルーム',
  roomHint: '同じルーム名を入力した人と、このルームで会えます。',
  join: '参加',
  joining: '参加しています…',
  checkConnection: '接続を確認',

  preview: 'あなたのカメラ',
  you: 'あなた',
  cameraOff: 'カメラはオフです',
  cameraStarting: 'カメラを起動しています…',
  turnCameraOff: 'カメラをオフ',
  turnCameraOn: 'カメラをオン',
  mute: 'マイクをミュート',
  unmute: 'マイクのミュートを解除',
  devices: 'カメラとマイクを選択',
  camera: 'カメラ',
  microphone: 'マイク',
  tryAgain: '再試行',

  'error-full':
    'このルームは満員です。誰かが退出してからもう一度お試しになるか、別のルームをご利用ください。',
  'error-unreachable': 'サービスに接続できません。接続を確認して、もう一度お試しください。',
  'error-timeout': 'サービスから時間内に応答がありませんでした。もう一度お試しください。',

  'ended-left': '通話から退出しました',
  'ended-network': '接続が切れました',
  'endedText-left': 'いつでもまた参加できます。',
  'endedText-network': '接続を確認してから、もう一度参加してください。',
  joinAgain: '再参加',
  notJoined: '準備ができたら参加してください',
  joinFailed: '参加できませんでした',

  toolbar: '通話の操作',
  shareScreen: '画面を共有',
  stopSharing: '共有を停止',
  chat: 'チャット',
  chatUnread: (count) => counted(count, { other: 'チャット、未読#件' }),
  people: '参加者',
  raiseHand: '手を挙げる',
  lowerHand: '手を下ろす',
  reactions: 'リアクション',
  layout: 'レイアウト',
  more: 'その他',
  leave: '退出',

  personScreen: (name) => `${name}さんの画面`,
  yourScreen: 'あなたの画面',
  muted: 'ミュート中',
  handRaised: '挙手中',
  'link-connecting': '接続しています…',
  'link-connected': '接続済み',
  'link-reconnecting': '再接続しています…',
  'link-failed': '接続できません',
  reconnecting: 'サービスとの接続が切れました。再接続しています…',

  close: '閉じる',

  ...jaRoom,
  ...jaHosts,
  ...jaSettings,

  joinWithoutDevices: 'カメラとマイクなしで参加',

  speaker: 'スピーカー',
  flipCamera: 'カメラを切り替え',

  cameraNoun: 'カメラ',
  microphoneNoun: 'マイク',
  bothNoun: 'カメラとマイク',
  'device-permission-denied': (what) =>
    `このページには${what}の使用が許可されていません。アドレスの横で許可してから、もう一度お試しください。`,
  'device-dismissed': (what) =>
    `${what}の使用を確認する画面が閉じられました。もう一度試して、「許可」を選んでください。`,
  'device-not-found': (what) => `${what}が見つかりませんでした。接続してから、もう一度お試しください。`,
  'device-in-use': (what) =>
    `${what}は別のアプリで使用中です。そのアプリで使用を終えてから、もう一度お試しください。`,
  'device-overconstrained': (what) => `この${what}は必要な設定に対応していません。別のものを選んでください。`,
  'device-insecure-context': (what) =>
    `${what}は安全なページでのみ使用できます。このページをhttps://で開いてください。`,
  'device-blocked-by-policy': (what) =>
    `このルームがあるページが${what}の使用を制限しています。ページの作成者が許可する必要があります。`,
  'device-processor-failed': (what) =>
    `${what}のエフェクトが停止しました。ほかの参加者にはエフェクトなしで届きます。`,
  deviceLost: (what, label) => `${what}が使えなくなったため、「${label}」に切り替えました。`,
  deviceNow: (what, label) => `${what}を「${label}」に切り替えました。`,

  'error-not-supported':
    'このブラウザでは通話できません。最新のFirefox、Chrome、Edge、Safariのいずれかをご利用ください。',
  'error-detached': 'このフォームはどのルームにもつながっていません。このページの管理者に知らせてください。',
  'error-locked': 'このルームはロックされています。中にいる人にロックの解除を依頼してください。',
  'error-denied': '入室が許可されませんでした。',
  'error-duplicate':
    '別のタブですでにこのルームに参加しています。そのタブで続けるか、閉じてからもう一度お試しください。',
  'error-elsewhere': '別のタブでこのルームに参加しています。',
  'error-rate-limited': '短時間に試行が繰り返されました。しばらく待ってから、もう一度お試しください。',
  'error-closing': 'サービスを再起動しています。しばらくしてから、もう一度お試しください。',
  waiting: '入室の許可を待っています',
  waitingText: 'ホストにお知らせしました。',
  'error-knock-timeout': '応答がありませんでした。しばらくしてから、もう一度お試しください。',
  'error-token-required': 'このルームは招待制です。招待を受けたページから開いてください。',
  'error-token-invalid': 'この招待はこのルームでは使えません。招待を受けたページから開き直してください。',
  'error-token-expired': '招待の有効期限が切れています。招待を受けたページから開き直してください。',
  'error-kicked': 'このルームから退出させられました。',
  'error-ended': 'ミーティングは全員に対して終了しました。',
  'error-not-permitted': 'このルームではその操作はできません。',
  'error-muted': 'ホストがあなたをミュートしました。発言するには手を挙げてください。',
  'error-unavailable': '現在、サービスは誰も入室させることができません。1 分後にもう一度お試しください。',
  'error-no-relay':
    'この通話には中継サーバーが必要ですが、サービスに用意されていません。サービスの管理者にTURNの設定を依頼してください。',

  'ended-kicked': '通話から削除されました',
  'ended-ended': '通話は終了しました',
  'ended-duplicate': '通話は別のタブで続いています',
  'ended-token-expired': '参加の有効期限が切れました',
  'endedText-kicked': '心当たりがない場合は、ホストにお問い合わせください。',
  'endedText-ended': 'ホストがルームを閉じました。',
  'endedText-duplicate': '通話をこのタブに移すことができます。',
  'endedText-token-expired': '参加に使ったリンクをもう一度開いてください。',
  joinHere: 'ここで続ける',
  joinAsOther: '別のメールアドレスを使う',

  unlockSound: '音声をオン',
  unlockSoundHint: 'クリックすると、ブラウザで音声が再生されます。',

  cameraIsOff: 'カメラはオフ',
  sharing: '画面を共有中',

  chatEmpty: 'メッセージはまだありません。書き込んだ内容は、ルームの全員が読めます。',
  chatPlaceholder: 'メッセージを入力',
  send: '送信',
  notSent: '送信できませんでした。',
  sendAgain: '再送信',

  'link-none': '通話していません',
  'link-calling': '呼び出し中…',
  'link-ringing': '着信中…',
  call: '発信',
  callPerson: (name) => `${name}さんに発信`,
  cancelCall: 'キャンセル',
  cancelCallTo: (name) => `${name}さんへの発信をキャンセル`,
  hangUp: '終了',
  hangUpOn: (name) => `${name}さんとの通話を終了`,
  accept: '応答',
  decline: '拒否',
  incomingCall: (name) => `${name}さんから着信`,
  calling: (name) => `${name}さんを呼び出し中…`,

  toastJoined: (name) => `${name}さんが参加しました`,
  toastLeft: (name) => `${name}さんが退出しました`,
  toastTimeout: (name) => `${name}さんの接続が切れました`,
  toastHand: (name) => `${name}さんが手を挙げました`,
  toastScreen: (name) => `${name}さんが画面を共有しています`,
  toastNoPath: (name) =>
    `${name}さんに接続できません。スマートフォンの回線など、別のネットワークをお試しください。`,
  toastDeclined: (name) => `${name}さんが通話を拒否しました`,
  toastNoAnswer: (name) => `${name}さんは応答しませんでした`,
  toastMissed: (name) => `${name}さんからの不在着信があります`,
  toastCancelled: (name) => `${name}さんが発信をキャンセルしました`,
  toastCallEnded: (name) => `${name}さんとの通話が終了しました`,

  ...jaHelp,
};
