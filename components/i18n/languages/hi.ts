import { plural } from '../plural.ts';
import type { Texts } from '../texts.ts';
import { hiHosts } from './hi-hosts.ts';
import { hiHelp } from './hi-help.ts';
import { hiRoom } from './hi-room.ts';

const counted = plural('hi');

// Sentences about people are built so that no verb has to agree with their gender: “ने … किया” and commands.
export const texts: Texts = {
  lobbyTitle: 'रूम जॉइन करें',
  lobbyTitleFor: (room) => `${room} जॉइन करें`,
  email: 'ईमेल',
  displayName: 'आपका नाम',
  optional: 'वैकल्पिक',
  room: 'रूम',
  roomHint: 'यही नाम डालने वाले लोग आपसे यहीं मिलेंगे।',
  join: 'जॉइन करें',
  joining: 'जॉइन किया जा रहा है…',
  checkConnection: 'कनेक्शन जाँचें',

  preview: 'आपका कैमरा',
  you: 'आप',
  cameraOff: 'आपका कैमरा बंद है',
  cameraStarting: 'आपका कैमरा चालू हो रहा है…',
  turnCameraOff: 'कैमरा बंद करें',
  turnCameraOn: 'कैमरा चालू करें',
  mute: 'माइक्रोफ़ोन म्यूट करें',
  unmute: 'माइक्रोफ़ोन अनम्यूट करें',
  devices: 'कैमरा और माइक्रोफ़ोन चुनें',
  camera: 'कैमरा',
  microphone: 'माइक्रोफ़ोन',
  tryAgain: 'फिर कोशिश करें',

  'error-full': 'यह रूम भरा हुआ है। किसी के जाने पर फिर कोशिश करें या कोई दूसरा रूम चुनें।',
  'error-unreachable': 'सर्विस तक पहुँचा नहीं जा सका। अपना कनेक्शन जाँचें और फिर कोशिश करें।',
  'error-timeout': 'सर्विस से समय पर जवाब नहीं मिला। फिर कोशिश करें।',

  'ended-left': 'आपने कॉल छोड़ दी',
  'ended-network': 'कनेक्शन टूट गया',
  'endedText-left': 'जब चाहें, वापस आएँ।',
  'endedText-network': 'अपना कनेक्शन जाँचें, फिर दोबारा जॉइन करें।',
  joinAgain: 'दोबारा जॉइन करें',
  notJoined: 'सब तैयार है, जब चाहें जॉइन करें',
  joinFailed: 'यह नहीं हो पाया',

  toolbar: 'कॉल के कंट्रोल',
  shareScreen: 'स्क्रीन शेयर करें',
  stopSharing: 'शेयर करना रोकें',
  chat: 'चैट',
  chatUnread: (count) => counted(count, { one: 'चैट, # बिना पढ़ा मैसेज', other: 'चैट, # बिना पढ़े मैसेज' }),
  people: 'लोग',
  raiseHand: 'हाथ उठाएँ',
  lowerHand: 'हाथ नीचे करें',
  reactions: 'रिएक्शन',
  layout: 'लेआउट',
  more: 'और विकल्प',
  leave: 'छोड़ें',

  personScreen: (name) => `${name} की स्क्रीन`,
  yourScreen: 'आपकी स्क्रीन',
  muted: 'म्यूट है',
  handRaised: 'हाथ उठा हुआ है',
  'link-connecting': 'कनेक्ट हो रहा है…',
  'link-connected': 'कनेक्ट हो गया',
  'link-reconnecting': 'फिर से कनेक्ट हो रहा है…',
  'link-failed': 'कनेक्शन नहीं है',
  reconnecting: 'सर्विस से कनेक्शन टूट गया। फिर से कनेक्ट हो रहा है…',

  close: 'बंद करें',

  ...hiRoom,
  ...hiHosts,

  emailMissing: 'अपना ईमेल पता डालें।',
  emailNoAt: 'इसमें @ नहीं है। ईमेल पता name@example.org जैसा होता है।',
  emailNoDomain: '@ के बाद example.org जैसा कुछ छूट गया है।',
  emailWrong: 'name@example.org जैसा ईमेल पता डालें।',
  roomMissing: 'रूम का नाम डालें।',
  roomWrong: 'रूम के नाम में 1 से 100 दिखने वाले वर्ण होते हैं।',
  didYouMean: (email) => `क्या आपका मतलब ${email} था?`,

  hereNobody: 'अभी यहाँ कोई नहीं है',
  hereCount: (count) => counted(count, { one: '# व्यक्ति यहाँ है', other: '# लोग यहाँ हैं' }),
  hereNames: (names) => `${names} यहाँ हैं`,
  hereOthers: (count) => counted(count, { one: '# अन्य व्यक्ति', other: '# अन्य लोग' }),
  hereFull: (capacity) => `यह रूम भरा हुआ है: सभी ${capacity} जगहें भर चुकी हैं। किसी के जाने पर फिर कोशिश करें।`,

  willAsk:
    'आपका ब्राउज़र कैमरा और माइक्रोफ़ोन इस्तेमाल करने की अनुमति माँगेगा, ताकि बाकी लोग आपको देख और सुन सकें। “अनुमति दें” चुनें।',
  willAskCamera: 'आपका ब्राउज़र कैमरा इस्तेमाल करने की अनुमति माँगेगा, ताकि बाकी लोग आपको देख सकें। “अनुमति दें” चुनें।',
  willAskMicrophone:
    'आपका ब्राउज़र माइक्रोफ़ोन इस्तेमाल करने की अनुमति माँगेगा, ताकि बाकी लोग आपको सुन सकें। “अनुमति दें” चुनें।',

  joinWithoutDevices: 'कैमरे और माइक्रोफ़ोन के बिना जॉइन करें',

  speaker: 'स्पीकर',
  flipCamera: 'दूसरा कैमरा चुनें',

  // In the direct case: no sentence puts a postposition after them.
  cameraNoun: 'कैमरा',
  microphoneNoun: 'माइक्रोफ़ोन',
  bothNoun: 'कैमरा और माइक्रोफ़ोन',
  'device-permission-denied': (what) =>
    `इस पेज को आपका ${what} इस्तेमाल करने की अनुमति नहीं है। पते के पास अनुमति दें, फिर दोबारा कोशिश करें।`,
  'device-dismissed': (what) =>
    `ब्राउज़र ने आपका ${what} इस्तेमाल करने की अनुमति माँगी थी, पर वह सवाल बंद हो गया। फिर कोशिश करें और “अनुमति दें” चुनें।`,
  'device-not-found': (what) => `कोई ${what} नहीं मिला। डिवाइस जोड़ें और फिर कोशिश करें।`,
  'device-in-use': (what) =>
    `कोई दूसरा प्रोग्राम आपका ${what} इस्तेमाल कर रहा है। उसे वहाँ बंद करें, फिर दोबारा कोशिश करें।`,
  'device-overconstrained': (what) =>
    `माँगी गई सेटिंग के साथ आपका ${what} इस्तेमाल नहीं किया जा सकता। कोई दूसरा डिवाइस चुनें।`,
  'device-insecure-context': (what) =>
    `ब्राउज़र ${what} सिर्फ़ सुरक्षित पेजों पर इस्तेमाल करने देते हैं। इस पेज को https:// के साथ खोलें।`,
  'device-blocked-by-policy': (what) =>
    `जिस पेज में यह रूम है, वह आपका ${what} इस्तेमाल नहीं करने देता। उसे बनाने वाले को इसकी अनुमति देनी होगी।`,
  'device-processor-failed': (what) =>
    `आपके ${what} पर लगा इफ़ेक्ट काम नहीं कर रहा। बाकी लोगों को यह बिना इफ़ेक्ट के मिल रहा है।`,
  deviceLost: (what, label) => `आपका ${what} अब नहीं मिल रहा। उसकी जगह ${label} इस्तेमाल हो रहा है।`,
  deviceNow: (what, label) => `आपका ${what} अब ${label} है।`,

  'error-not-supported':
    'इस ब्राउज़र से कॉल नहीं हो सकती। Firefox, Chrome, Edge या Safari का नया वर्शन इस्तेमाल करें।',
  'error-detached': 'यह फ़ॉर्म किसी रूम तक नहीं ले जाता। इस पेज को सँभालने वाले व्यक्ति को बताएँ।',
  'error-locked': 'यह रूम लॉक है। अंदर मौजूद किसी व्यक्ति से इसे खोलने को कहें।',
  'error-denied': 'आपको अंदर आने की अनुमति नहीं मिली।',
  'error-duplicate': 'आपने यह रूम किसी दूसरे टैब में जॉइन किया हुआ है। वहीं जारी रखें, या उसे बंद करके फिर कोशिश करें।',
  'error-elsewhere': 'यह रूम आपके किसी दूसरे टैब में खुला है।',
  'error-rate-limited': 'थोड़े समय में बहुत ज़्यादा कोशिशें हुईं। कुछ देर रुककर फिर कोशिश करें।',
  'error-closing': 'सर्विस फिर से शुरू हो रही है। कुछ देर में फिर कोशिश करें।',
  waiting: 'अंदर आने की अनुमति का इंतज़ार है',
  waitingText: 'होस्ट को बता दिया गया है कि आप यहाँ हैं।',
  'error-knock-timeout': 'किसी ने जवाब नहीं दिया। थोड़ी देर बाद फिर कोशिश करें।',
  'error-token-required': 'इस रूम में केवल निमंत्रण से आ सकते हैं। इसे उस पेज से खोलें जिसने आपको निमंत्रण दिया है।',
  'error-token-invalid': 'यह निमंत्रण इस रूम के लिए मान्य नहीं है। इसे उस पेज से फिर खोलें जिसने आपको निमंत्रण दिया है।',
  'error-token-expired': 'निमंत्रण की समय-सीमा समाप्त हो गई है। रूम को उस पेज से फिर खोलें जिसने आपको निमंत्रण दिया है।',
  'error-kicked': 'आपको इस रूम से हटा दिया गया है।',
  'error-ended': 'मीटिंग सबके लिए समाप्त कर दी गई है।',
  'error-not-permitted': 'आप इस रूम में ऐसा नहीं कर सकते।',
  'error-muted': 'होस्ट ने आपको म्यूट किया है। बोलने के लिए हाथ उठाएँ।',
  'error-unavailable': 'सर्विस अभी किसी को अंदर नहीं ला सकती। एक मिनट बाद फिर कोशिश करें।',
  'error-no-relay':
    'यह कॉल सिर्फ़ रिले से हो सकती है, और सर्विस के पास कोई रिले नहीं है। सर्विस चलाने वाले से TURN सेट अप करने को कहें।',

  'ended-kicked': 'आपको कॉल से हटा दिया गया',
  'ended-ended': 'कॉल खत्म हो गई',
  'ended-duplicate': 'कॉल दूसरे टैब में जारी है',
  'ended-token-expired': 'आपके प्रवेश का समय खत्म हो गया',
  'endedText-kicked': 'अगर आपको लगता है कि यह गलती से हुआ, तो होस्ट से बात करें।',
  'endedText-ended': 'होस्ट ने यह रूम सबके लिए बंद कर दिया।',
  'endedText-duplicate': 'कॉल को यहाँ लाया जा सकता है।',
  'endedText-token-expired': 'यहाँ लाने वाला लिंक फिर से खोलें।',
  joinHere: 'यहाँ जारी रखें',
  joinAsOther: 'दूसरा ईमेल इस्तेमाल करें',

  unlockSound: 'आवाज़ चालू करें',
  unlockSoundHint: 'आवाज़ चलाने से पहले आपके ब्राउज़र को एक क्लिक चाहिए।',

  cameraIsOff: 'कैमरा बंद है',
  sharing: 'स्क्रीन शेयर हो रही है',

  chatEmpty: 'अभी कोई मैसेज नहीं है। यहाँ लिखी बातें रूम में मौजूद सभी लोग पढ़ सकते हैं।',
  chatPlaceholder: 'मैसेज लिखें',
  send: 'भेजें',
  notSent: 'नहीं भेजा गया।',
  sendAgain: 'फिर से भेजें',

  'link-none': 'कॉल में नहीं',
  'link-calling': 'कॉल जा रही है…',
  'link-ringing': 'आपको कॉल आ रही है…',
  call: 'कॉल करें',
  callPerson: (name) => `${name} को कॉल करें`,
  cancelCall: 'रद्द करें',
  cancelCallTo: (name) => `${name} को की जा रही कॉल रद्द करें`,
  hangUp: 'कॉल काटें',
  hangUpOn: (name) => `${name} की कॉल काटें`,
  accept: 'स्वीकार करें',
  decline: 'अस्वीकार करें',
  incomingCall: (name) => `${name} की कॉल आ रही है`,
  calling: (name) => `${name} को कॉल जा रही है…`,

  toastJoined: (name) => `${name} ने जॉइन किया`,
  toastLeft: (name) => `${name} ने कॉल छोड़ दी`,
  toastTimeout: (name) => `${name} का कनेक्शन टूट गया`,
  toastHand: (name) => `${name} ने हाथ उठाया`,
  toastScreen: (name) => `${name} की स्क्रीन शेयर हो रही है`,
  toastNoPath: (name) => `${name} से कनेक्ट नहीं हो पा रहा। कोई दूसरा नेटवर्क आज़माएँ, जैसे फ़ोन का।`,
  toastDeclined: (name) => `${name} ने कॉल अस्वीकार की`,
  toastNoAnswer: (name) => `${name} ने जवाब नहीं दिया`,
  toastMissed: (name) => `${name} की कॉल छूट गई`,
  toastCancelled: (name) => `${name} ने कॉल रद्द की`,
  toastCallEnded: (name) => `${name} के साथ कॉल खत्म हो गई`,

  ...hiHelp,
};
