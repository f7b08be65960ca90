import { plural } from '../plural.ts';
import type { Texts } from '../texts.ts';

const counted = plural('hi');

/** Texts of what hosts do, and of what the others see of it. */
export const hiHosts = {
  roleHost: 'होस्ट',
  roleViewer: 'दर्शक',
  mutedByHost: 'होस्ट ने म्यूट किया है',
  chatBarred: 'आप यहाँ पढ़ सकते हैं, लिख नहीं सकते।',

  hostMute: 'सबके लिए म्यूट करें',
  hostAskToUnmute: 'अनम्यूट करने को कहें',
  hostCameraOff: 'कैमरा बंद करें',
  hostStopScreen: 'शेयर करना रोकें',
  makeHost: 'होस्ट बनाएँ',
  makeParticipant: 'प्रतिभागी बनाएँ',
  makeViewer: 'दर्शक बनाएँ',
  removePerson: 'रूम से हटाएँ…',

  removeTitle: (name) => `${name} को हटाएँ?`,
  removeText: (name) => `${name} को तुरंत कॉल से हटा दिया जाएगा और फिर अंदर नहीं आने दिया जाएगा।`,
  removeOpen:
    'जहाँ अपना निमंत्रण ज़रूरी नहीं, वहाँ कोई भी दूसरे नाम से लौट सकता है। इसे रोकने के लिए रूम लॉक करें या नए लोगों से पूछकर आने को कहें।',
  removeAndLock: 'रूम भी लॉक करें',
  remove: 'हटाएँ',
  endTitle: 'सबके लिए मीटिंग खत्म करें?',
  endText: 'सब लोग कॉल से बाहर हो जाएँगे, आप भी।',
  endNow: 'सबके लिए खत्म करें',
  hostCancel: 'रद्द करें',

  waitingTitle: (count) => `अंदर आने के इंतज़ार में (${count})`,
  admit: 'आने दें',
  deny: 'मना करें',
  admitPerson: (name) => `${name} को आने दें`,
  denyPerson: (name) => `${name} को मना करें`,
  admitAll: 'सबको आने दें',
  knockOne: (name) => `${name} अंदर आना चाहते हैं`,
  knockMany: (count) => counted(count, { one: '# व्यक्ति अंदर आना चाहता है', other: '# लोग अंदर आना चाहते हैं' }),
  knockView: 'देखें',

  hostTools: 'होस्ट के टूल',
  ruleLocked: 'रूम लॉक करें',
  ruleKnock: 'नए लोग पूछकर आएँ',
  ruleSelfUnmute: 'लोग खुद अनम्यूट कर सकें',
  muteEveryone: 'सबको म्यूट करें',

  mutedBy: (name) => `${name || 'होस्ट'} ने आपको म्यूट किया`,
  cameraOffBy: (name) => `${name || 'होस्ट'} ने आपका कैमरा बंद किया`,
  screenOffBy: (name) => `${name || 'होस्ट'} ने आपका स्क्रीन शेयर रोका`,
  'error-no-such-participant': 'यह व्यक्ति अब यहाँ नहीं है।',
  onlyHostUnmutes: 'सिर्फ़ होस्ट आपको अनम्यूट कर सकते हैं। बोलने के लिए हाथ उठाएँ।',
  unmuteAsked: (name) => `${name || 'होस्ट'} ने आपसे अनम्यूट करने को कहा है`,
  unmuteNow: 'अनम्यूट करें',
  stayMuted: 'म्यूट रहें',
  roomLocked: 'रूम लॉक है: अब कोई नया नहीं आ सकता',
  roomUnlocked: 'रूम अब लॉक नहीं है',
  nowHost: 'अब आप होस्ट हैं',
  nowParticipant: 'अब आप प्रतिभागी हैं',
  nowViewer: 'अब आप दर्शक हैं: दूसरे आपको देख या सुन नहीं सकते',
} satisfies Partial<Texts>;
