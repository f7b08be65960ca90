import { plural } from '../plural.ts';
import type { Texts } from '../texts.ts';

const counted = plural('ja');

/** Texts of settings, statistics, the report and the lobby. */
export const jaSettings = {
  'link-paused': 'データ節約のため映像はオフです',

  testSound: 'テスト音を再生',
  testSoundPlaying: '再生しています…',
  testSoundFailed: 'ここでは音を再生できませんでした。別のスピーカーを選んでください。',

  settings: '設定',
  'tab-devices': 'デバイス',
  'tab-video': '画質',
  'tab-notices': 'サウンドと通知',
  'tab-look': '言語と外観',
  'tab-stats': '統計',
  'tab-report': 'ヘルプ',

  noiseSuppression: 'ノイズ抑制',
  noiseSuppressionHint: 'ファン、キーボード、街の騒音などを抑えます。音楽を流すときはオフにしてください。',
  echoCancellation: 'エコー除去',
  echoCancellationHint: '相手に自分の声が返るのを防ぎます。ヘッドホン使用時以外はオンにしておいてください。',
  devicesFailed: '変更できませんでした。設定は元のままです。',

  quality: '映像',
  'quality-auto': '自動',
  'qualityHint-auto': '接続状況と人数に合わせて、できるだけ高画質にします。',
  'quality-high': '高画質',
  'qualityHint-high': '最大1080pで送信します。高速な接続が必要です。',
  'quality-saver': 'データ節約',
  'qualityHint-saver': '低解像度の映像を送信し、相手にも低解像度の映像を求めます。',
  'quality-audio': '音声のみ',
  'qualityHint-audio': 'カメラをオフにし、全員の映像を非表示にします。共有画面は表示されます。',
  mirror: '自分の映像を左右反転',
  mirrorHint: '反転するのは自分の表示だけです。相手にはいつも正しい向きで見えます。',

  sounds: 'サウンド',
  soundsHint: '参加、退出、メッセージを音で知らせます。',
  announcements: '短い通知と読み上げ',
  'announcements-all': 'すべて',
  'announcementsHint-all': '参加と退出、挙手、メッセージ。',
  'announcements-important': '重要なもののみ',
  'announcementsHint-important': '着信、挙手、問題など、対応が必要なもの。',
  'announcements-none': 'なし',
  'announcementsHint-none': '一時的な通知の表示も読み上げもしません。',

  language: '言語',
  languageOfPage: 'ページに合わせる',
  theme: '配色',
  'theme-page': 'ページに合わせる',
  'theme-auto': 'システムに合わせる',
  'theme-light': 'ライト',
  'theme-dark': 'ダーク',

  statsNone: '接続を測定できる相手がいません。',
  statsMeasuring: '測定しています…',
  statsOf: (name) => `${name}さんとの接続`,
  'path-host': '直接接続',
  'path-srflx': 'ルーター経由の直接接続',
  'path-prflx': 'ルーター経由の直接接続',
  'path-relay': '中継サーバー経由の接続',
  statsRoundTrip: (time) => `往復時間：${time}`,
  'stats-received': '受信',
  'stats-sent': '送信',
  statsPlot: (name, now, most) => `${name}：現在${now}、直近1分間の最大${most}`,
  statsFlow: 'ストリーム',
  'flow-audio-received': '受信した音声',
  'flow-audio-sent': '送信した音声',
  'flow-video-received': '受信した映像',
  'flow-video-sent': '送信した映像',
  statsBitrate: 'ビットレート',
  statsPicture: '映像',
  statsPictureIs: (width, height, frames) => `${width} × ${height}、毎秒${frames}フレーム`,
  statsLoss: '損失',
  statsJitter: 'ジッター',
  statsFreezes: 'フリーズ',
  statsCodec: 'コーデック',
  'limited-cpu': 'このコンピューターの性能により制限中',
  'limited-bandwidth': '接続速度により制限中',
  'limited-other': '制限中',

  checkTitle: '接続の確認',
  reportTitle: 'この通話のレポート',
  reportText:
    '通話の調子が悪いときに、サポートしてくれる人に渡すためのものです。ブラウザ、デバイス、接続の状態だけが含まれ、名前、メールアドレス、ルーム、アドレスは含まれません。渡す前に内容をご確認ください。',
  reportMake: 'レポートを作成',
  reportBusy: 'レポートを作成しています…',
  reportCopy: 'コピー',
  reportSave: 'ファイルに保存',
  reportCopied: 'レポートをクリップボードにコピーしました。',
  reportSaved: 'ブラウザでレポートの保存を開始しました。',
  reportFailed: 'うまくいきませんでした。もう一度お試しください。',
  reportVersion: (version) => `Roomlet ${version}`,

  emailMissing: 'メールアドレスを入力してください。',
  emailNoAt: '@が含まれていません。メールアドレスはname@example.orgのような形式です。',
  emailNoDomain: '@の後が足りません。example.orgのように入力してください。',
  emailWrong: 'name@example.orgのような形式でメールアドレスを入力してください。',
  roomMissing: 'ルーム名を入力してください。',
  roomWrong: 'ルーム名は、目に見える文字で1～100文字にしてください。',
  didYouMean: (email) => `${email}ではありませんか？`,

  hereNobody: 'まだ誰もいません',
  hereCount: (count) => counted(count, { other: '#人が参加中' }),
  hereNames: (names) => `参加中：${names}`,
  hereOthers: (count) => counted(count, { other: 'ほか#人' }),
  hereFull: (capacity) =>
    counted(capacity, {
      other: 'このルームは満員です（定員#人）。誰かが退出してから、もう一度お試しください。',
    }),

  willAsk:
    'あなたの映像と声を相手に届けるため、ブラウザがカメラとマイクの使用を確認します。「許可」を選んでください。',
  willAskCamera:
    'あなたの映像を相手に届けるため、ブラウザがカメラの使用を確認します。「許可」を選んでください。',
  willAskMicrophone:
    'あなたの声を相手に届けるため、ブラウザがマイクの使用を確認します。「許可」を選んでください。',
} satisfies Partial<Texts>;
