import { plural } from '../plural.ts';
import type { Texts } from '../texts.ts';

const counted = plural('ja');

/** Texts of what hosts do, and of what the others see of it. */
export const jaHosts = {
  roleHost: 'ホスト',
  roleViewer: '視聴者',
  mutedByHost: 'ホストがミュートしました',
  chatBarred: 'チャットは読むことだけできます。書き込みはできません。',

  hostMute: '全員に対してミュート',
  hostAskToUnmute: 'ミュート解除を依頼',
  hostCameraOff: 'カメラをオフにする',
  hostStopScreen: '画面共有を停止',
  makeHost: 'ホストにする',
  makeParticipant: '参加者にする',
  makeViewer: '視聴者にする',
  removePerson: 'ルームから退出させる…',

  removeTitle: (name) => `${name}さんを退出させますか？`,
  removeText: (name) => `${name}さんはすぐに通話から退出し、再び入ることはできません。`,
  removeOpen:
    '個別の招待がいらないルームには、別の名前で戻ることができます。防ぐには、ルームをロックするか、入室を許可制にしてください。',
  removeAndLock: 'ルームもロックする',
  remove: '退出させる',
  endTitle: '全員の通話を終了しますか？',
  endText: 'あなたを含む全員が通話から退出します。',
  endNow: '全員の通話を終了',
  hostCancel: 'キャンセル',

  waitingTitle: (count) => `入室待ち（${count}）`,
  admit: '許可',
  deny: '拒否',
  admitPerson: (name) => `${name}さんの入室を許可`,
  denyPerson: (name) => `${name}さんの入室を拒否`,
  admitAll: '全員を許可',
  knockOne: (name) => `${name}さんが入室を希望しています`,
  knockMany: (count) => counted(count, { other: '#人が入室を希望しています' }),
  knockView: '表示',

  hostTools: 'ホスト用ツール',
  ruleLocked: 'ルームをロック',
  ruleKnock: '入室を許可制にする',
  ruleSelfUnmute: '自分でのミュート解除を許可',
  muteEveryone: '全員をミュート',

  mutedBy: (name) => `${name ? `${name}さん` : 'ホスト'}があなたをミュートしました`,
  cameraOffBy: (name) => `${name ? `${name}さん` : 'ホスト'}があなたのカメラをオフにしました`,
  screenOffBy: (name) => `${name ? `${name}さん` : 'ホスト'}があなたの画面共有を停止しました`,
  'error-no-such-participant': 'この方はもうここにいません。',
  onlyHostUnmutes: 'ミュートを解除できるのはホストだけです。発言するには手を挙げてください。',
  unmuteAsked: (name) => `${name ? `${name}さん` : 'ホスト'}がミュートの解除を求めています`,
  unmuteNow: 'ミュートを解除',
  stayMuted: 'ミュートのまま',
  roomLocked: 'ルームはロックされています。新しい人は入れません',
  roomUnlocked: 'ルームのロックが解除されました',
  nowHost: 'あなたはホストになりました',
  nowParticipant: 'あなたは参加者になりました',
  nowViewer: 'あなたは視聴者になりました。ほかの人にあなたの映像と音声は届きません',
} satisfies Partial<Texts>;
