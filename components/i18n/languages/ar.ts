import { plural } from '../plural.ts';
import type { Texts } from '../texts.ts';
import { arHosts } from './ar-hosts.ts';
import { arHelp } from './ar-help.ts';
import { arRoom } from './ar-room.ts';
import { arSettings } from './ar-settings.ts';

const counted = plural('ar');

/**
 * Nouns of actions rather than imperatives, so that nobody is spoken to as a man or as a woman. Names stand in isolates
 * (U+2068, U+2069), addresses of the web in those that run from left to right
 * (U+2066), lists in those that run from right to left (U+2067).
 */
export const texts: Texts = {
  lobbyTitle: 'الانضمام إلى غرفة',
  lobbyTitleFor: (room) => `الانضمام إلى \u2068${room}\u2069`,
  email: 'البريد الإلكتروني',
  displayName: 'اسمك',
  optional: 'اختياري',
  room: 'الغرفة',
  roomHint: 'كل من يُدخل الاسم نفسه سيكون معك هناك.',
  join: 'انضمام',
  joining: 'جارٍ الانضمام…',
  checkConnection: 'فحص الاتصال',

  preview: 'الفيديو الخاص بك',
  you: 'أنت',
  cameraOff: 'الكاميرا متوقفة',
  cameraStarting: 'جارٍ تشغيل الكاميرا…',
  turnCameraOff: 'إيقاف الكاميرا',
  turnCameraOn: 'تشغيل الكاميرا',
  mute: 'كتم الميكروفون',
  unmute: 'إلغاء كتم الميكروفون',
  devices: 'اختيار الكاميرا والميكروفون',
  camera: 'الكاميرا',
  microphone: 'الميكروفون',
  tryAgain: 'إعادة المحاولة',

  'error-full': 'هذه الغرفة ممتلئة. يمكنك إعادة المحاولة بعد أن يغادر أحد المشاركين، أو استخدام غرفة أخرى.',
  'error-unreachable': 'تعذّر الوصول إلى الخدمة. يُرجى التحقق من الاتصال ثم إعادة المحاولة.',
  'error-timeout': 'لم تستجب الخدمة في الوقت المناسب. يُرجى إعادة المحاولة.',

  'ended-left': 'غادرت المكالمة',
  'ended-network': 'انقطع الاتصال',
  'endedText-left': 'يمكنك العودة في أي وقت.',
  'endedText-network': 'يُرجى التحقق من الاتصال ثم الانضمام من جديد.',
  joinAgain: 'الانضمام من جديد',
  notJoined: 'يمكنك الانضمام متى شئت',
  joinFailed: 'تعذّر الانضمام',

  toolbar: 'أدوات المكالمة',
  shareScreen: 'مشاركة الشاشة',
  stopSharing: 'إيقاف المشاركة',
  chat: 'الدردشة',
  chatUnread: (count) =>
    counted(count, {
      zero: 'الدردشة، لا رسائل غير مقروءة',
      one: 'الدردشة، رسالة واحدة غير مقروءة',
      two: 'الدردشة، رسالتان غير مقروءتين',
      few: 'الدردشة، # رسائل غير مقروءة',
      many: 'الدردشة، # رسالة غير مقروءة',
      other: 'الدردشة، # رسالة غير مقروءة',
    }),
  people: 'المشاركون',
  raiseHand: 'رفع اليد',
  lowerHand: 'خفض اليد',
  reactions: 'التفاعلات',
  layout: 'طريقة العرض',
  more: 'المزيد',
  leave: 'مغادرة',

  personScreen: (name) => `شاشة \u2068${name}\u2069`,
  yourScreen: 'شاشتك',
  muted: 'الصوت مكتوم',
  handRaised: 'اليد مرفوعة',
  'link-connecting': 'جارٍ الاتصال…',
  'link-connected': 'متصل',
  'link-reconnecting': 'جارٍ إعادة الاتصال…',
  'link-failed': 'لا يوجد اتصال',
  reconnecting: 'انقطع الاتصال بالخدمة. جارٍ إعادة الاتصال…',

  close: 'إغلاق',

  ...arRoom,
  ...arHosts,
  ...arSettings,

  joinWithoutDevices: 'الانضمام من دون كاميرا وميكروفون',

  speaker: 'مكبّر الصوت',
  flipCamera: 'التبديل إلى الكاميرا الأخرى',

  // The article is part of the nouns, and no verb agrees with them: one is feminine, one masculine, one dual.
  cameraNoun: 'الكاميرا',
  microphoneNoun: 'الميكروفون',
  bothNoun: 'الكاميرا والميكروفون',
  'device-permission-denied': (what) =>
    `لا يُسمح لهذه الصفحة باستخدام ${what}. يُرجى السماح بذلك بجانب العنوان، ثم إعادة المحاولة.`,
  'device-dismissed': (what) => `أُغلق طلب الإذن باستخدام ${what}. يُرجى إعادة المحاولة واختيار «السماح».`,
  'device-not-found': (what) => `لم يُعثر على ${what}. يُرجى توصيل جهاز ثم إعادة المحاولة.`,
  'device-in-use': (what) => `برنامج آخر يستخدم ${what}. يُرجى إيقاف ذلك فيه، ثم إعادة المحاولة.`,
  'device-overconstrained': (what) => `لا يمكن تنفيذ المطلوب باستخدام ${what}. يُرجى اختيار جهاز آخر.`,
  'device-insecure-context': (what) =>
    `لا تسمح المتصفحات باستخدام ${what} إلا في الصفحات الآمنة. يُرجى فتح هذه الصفحة باستخدام \u2066https://\u2069.`,
  'device-blocked-by-policy': (what) =>
    `الصفحة التي تضم هذه الغرفة تحجب ${what}. على مطوّر الصفحة السماح بذلك.`,
  'device-processor-failed': (what) => `تعطّل التأثير. يُبث من دونه الآن: ${what}.`,
  deviceLost: (what, label) => `انقطع الاتصال ب${what}. الجهاز المستخدم الآن: \u2068${label}\u2069.`,
  deviceNow: (what, label) => `${what} الآن: \u2068${label}\u2069.`,

  'error-not-supported':
    'لا يمكن إجراء المكالمات في هذا المتصفح. يُرجى استخدام إصدار حديث من Firefox أو Chrome أو Edge أو Safari.',
  'error-detached': 'لا يؤدي هذا النموذج إلى أي غرفة. أبلغ المسؤول عن هذه الصفحة.',
  'error-locked': 'هذه الغرفة مقفلة. يمكنك طلب فتحها من أحد الموجودين فيها.',
  'error-denied': 'لم يُسمح لك بالدخول.',
  'error-duplicate':
    'سبق أن انضممت إلى هذه الغرفة في علامة تبويب أخرى. يمكنك المتابعة هناك، أو إغلاقها ثم إعادة المحاولة.',
  'error-elsewhere': 'أنت في هذه الغرفة في علامة تبويب أخرى.',
  'error-rate-limited': 'محاولات كثيرة في وقت قصير. يُرجى الانتظار قليلًا ثم إعادة المحاولة.',
  'error-closing': 'تجري إعادة تشغيل الخدمة. يُرجى إعادة المحاولة بعد قليل.',
  waiting: 'في انتظار السماح لك بالدخول',
  waitingText: 'تم إبلاغ المضيف بوجودك.',
  'error-knock-timeout': 'لم يُجب أحد. يُرجى إعادة المحاولة بعد قليل.',
  'error-token-required': 'الدخول إلى هذه الغرفة بدعوة فقط. يُرجى فتحها من الصفحة التي وصلتك منها الدعوة.',
  'error-token-invalid': 'الدعوة غير صالحة لهذه الغرفة. يُرجى فتحها مجددًا من الصفحة التي وصلتك منها الدعوة.',
  'error-token-expired': 'انتهت صلاحية الدعوة. يُرجى فتح الغرفة مجددًا من الصفحة التي وصلتك منها الدعوة.',
  'error-kicked': 'تمت إزالتك من هذه الغرفة.',
  'error-ended': 'تم إنهاء الاجتماع للجميع.',
  'error-not-permitted': 'هذا غير مسموح لك في هذه الغرفة.',
  'error-muted': 'كتم المضيف صوتك. يمكنك رفع يدك لطلب الكلام.',
  'error-unavailable': 'لا يمكن للخدمة إدخال أحد حاليًا. يُرجى إعادة المحاولة بعد دقيقة.',
  'error-no-relay':
    'لا تتم هذه المكالمة إلا عبر خادم ترحيل، ولا خادم كهذا لدى الخدمة. يُرجى طلب إعداد TURN من مشغّل الخدمة.',

  'ended-kicked': 'أُخرجت من المكالمة',
  'ended-ended': 'انتهت المكالمة',
  'ended-duplicate': 'المكالمة مستمرة في علامة تبويب أخرى',
  'ended-token-expired': 'انتهت صلاحية دخولك',
  'endedText-kicked': 'إن كان ذلك خطأً، فيمكنك سؤال المضيف.',
  'endedText-ended': 'أغلق المضيف الغرفة للجميع.',
  'endedText-duplicate': 'يمكنك نقل المكالمة إلى هنا.',
  'endedText-token-expired': 'يُرجى فتح الرابط الذي وصلت منه مرة أخرى.',
  joinHere: 'المتابعة هنا',
  joinAsOther: 'استخدام بريد إلكتروني آخر',

  unlockSound: 'تشغيل الصوت',
  unlockSoundHint: 'ينتظر المتصفح نقرة قبل تشغيل الصوت.',

  cameraIsOff: 'الكاميرا متوقفة',
  sharing: 'تجري مشاركة الشاشة',

  chatEmpty: 'لا رسائل حتى الآن. يمكن لكل من في الغرفة قراءة ما يُكتب هنا.',
  chatPlaceholder: 'كتابة رسالة',
  send: 'إرسال',
  notSent: 'لم تُرسل.',
  sendAgain: 'إعادة الإرسال',

  'link-none': 'لا مكالمة جارية',
  'link-calling': 'جارٍ الرنين…',
  'link-ringing': 'مكالمة واردة…',
  call: 'اتصال',
  callPerson: (name) => `الاتصال بـ \u2068${name}\u2069`,
  cancelCall: 'إلغاء',
  cancelCallTo: (name) => `إلغاء الاتصال بـ \u2068${name}\u2069`,
  hangUp: 'إنهاء',
  hangUpOn: (name) => `إنهاء المكالمة مع \u2068${name}\u2069`,
  accept: 'رد',
  decline: 'رفض',
  incomingCall: (name) => `مكالمة واردة من \u2068${name}\u2069`,
  calling: (name) => `جارٍ الاتصال بـ \u2068${name}\u2069…`,

  toastJoined: (name) => `\u2068${name}\u2069 في الغرفة الآن`,
  toastLeft: (name) => `\u2068${name}\u2069 خارج الغرفة الآن`,
  toastTimeout: (name) => `انقطع اتصال \u2068${name}\u2069`,
  toastHand: (name) => `يد \u2068${name}\u2069 مرفوعة`,
  toastScreen: (name) => `تجري مشاركة شاشة \u2068${name}\u2069`,
  toastNoPath: (name) => `لا شيء يصل إلى \u2068${name}\u2069. يمكنك تجربة شبكة أخرى، مثل شبكة الهاتف.`,
  toastDeclined: (name) => `رُفضت مكالمتك مع \u2068${name}\u2069`,
  toastNoAnswer: (name) => `لا رد من \u2068${name}\u2069`,
  toastMissed: (name) => `مكالمة فائتة من \u2068${name}\u2069`,
  toastCancelled: (name) => `أُلغيت المكالمة الواردة من \u2068${name}\u2069`,
  toastCallEnded: (name) => `انتهت المكالمة مع \u2068${name}\u2069`,

  ...arHelp,
};
