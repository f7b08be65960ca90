import { plural } from '../plural.ts';
import type { Texts } from '../texts.ts';

const counted = plural('ar');

/** Texts of what hosts do, and of what the others see of it. */
export const arHosts = {
  roleHost: 'مضيف',
  roleViewer: 'مشاهد',
  mutedByHost: 'كتم المضيف صوته',
  chatBarred: 'يمكنك القراءة هنا دون الكتابة.',

  hostMute: 'كتم الصوت لدى الجميع',
  hostAskToUnmute: 'طلب تشغيل الميكروفون',
  hostCameraOff: 'إيقاف الكاميرا',
  hostStopScreen: 'إيقاف المشاركة',
  makeHost: 'تعيين مضيفًا',
  makeParticipant: 'تعيين مشاركًا',
  makeViewer: 'تعيين مشاهدًا',
  removePerson: 'الإخراج من الغرفة…',

  removeTitle: (name) => `إخراج \u2068${name}\u2069؟`,
  removeText: (name) => `سيغادر \u2068${name}\u2069 المكالمة فورًا ولن يُسمح له بالدخول مرة أخرى.`,
  removeOpen:
    'حيث لا تلزم دعوة شخصية، يمكن لأي شخص أن يعود باسم آخر. يمنع ذلك قفل الغرفة أو اشتراط استئذان القادمين الجدد.',
  removeAndLock: 'قفل الغرفة أيضًا',
  remove: 'إخراج',
  endTitle: 'إنهاء الاجتماع للجميع؟',
  endText: 'سيغادر الجميع المكالمة، وأنت معهم.',
  endNow: 'إنهاء للجميع',
  hostCancel: 'إلغاء',

  waitingTitle: (count) => `في انتظار الدخول (${count})`,
  admit: 'سماح',
  deny: 'رفض',
  admitPerson: (name) => `السماح بدخول \u2068${name}\u2069`,
  denyPerson: (name) => `رفض دخول \u2068${name}\u2069`,
  admitAll: 'السماح للجميع',
  knockOne: (name) => `طلب دخول من \u2068${name}\u2069`,
  knockMany: (count) =>
    counted(count, {
      zero: 'لا أحد يطلب الدخول',
      one: 'شخص واحد يطلب الدخول',
      two: 'شخصان يطلبان الدخول',
      few: '# أشخاص يطلبون الدخول',
      many: '# شخصًا يطلبون الدخول',
      other: '# شخص يطلبون الدخول',
    }),
  knockView: 'عرض',

  hostTools: 'أدوات المضيف',
  ruleLocked: 'قفل الغرفة',
  ruleKnock: 'القادمون الجدد يستأذنون',
  ruleSelfUnmute: 'يمكن للمشاركين إلغاء كتم أنفسهم',
  muteEveryone: 'كتم الجميع',

  mutedBy: (name) => (name ? `كتم \u2068${name}\u2069 صوتك` : 'كتم المضيف صوتك'),
  cameraOffBy: (name) => (name ? `أوقف \u2068${name}\u2069 الكاميرا لديك` : 'أوقف المضيف الكاميرا لديك'),
  screenOffBy: (name) => (name ? `أوقف \u2068${name}\u2069 مشاركة شاشتك` : 'أوقف المضيف مشاركة شاشتك'),
  'error-no-such-participant': 'لم يعد هذا الشخص هنا.',
  onlyHostUnmutes: 'المضيف وحده يمكنه إلغاء كتمك. يمكنك رفع اليد لطلب الكلام.',
  unmuteAsked: (name) =>
    name ? `طلب منك \u2068${name}\u2069 تشغيل الميكروفون` : 'طلب منك المضيف تشغيل الميكروفون',
  unmuteNow: 'تشغيل الميكروفون',
  stayMuted: 'إبقاء الكتم',
  roomLocked: 'الغرفة مقفلة: لا يمكن لأحد جديد الدخول',
  roomUnlocked: 'لم تعد الغرفة مقفلة',
  nowHost: 'أصبحت مضيفًا',
  nowParticipant: 'أصبحت مشاركًا',
  nowViewer: 'أصبحت مشاهدًا: لا يراك الآخرون ولا يسمعونك',
} satisfies Partial<Texts>;
