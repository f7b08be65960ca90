import { plural } from '../plural.ts';
import type { Texts } from '../texts.ts';

const counted = plural('ar');
const number = (value: number) => value.toLocaleString('ar');

/** Texts of settings, statistics, the report and the lobby. */
export const arSettings = {
  'link-paused': 'الفيديو متوقف لتوفير البيانات',

  testSound: 'تشغيل صوت تجريبي',
  testSoundPlaying: 'جارٍ التشغيل…',
  testSoundFailed: 'تعذّر تشغيل الصوت هنا. يُرجى اختيار مكبّر صوت آخر.',

  settings: 'الإعدادات',
  'tab-devices': 'الأجهزة',
  'tab-video': 'جودة الفيديو',
  'tab-notices': 'الأصوات والإشعارات',
  'tab-look': 'اللغة والمظهر',
  'tab-stats': 'الإحصاءات',
  'tab-report': 'المساعدة',

  noiseSuppression: 'الحد من الضوضاء',
  noiseSuppressionHint: 'يخفّف أصوات المراوح ولوحات المفاتيح والشوارع. يُستحسن إيقافه للموسيقى.',
  echoCancellation: 'إلغاء الصدى',
  echoCancellationHint: 'يمنع أن يسمع الآخرون صدى أصواتهم. لا يُستحسن إيقافه إلا مع سماعات الرأس.',
  devicesFailed: 'تعذّر إجراء التغيير. بقي كل شيء كما كان.',

  quality: 'الجودة',
  'quality-auto': 'تلقائية',
  'qualityHint-auto': 'أفضل ما يسمح به الاتصال وعدد المشاركين.',
  'quality-high': 'عالية',
  'qualityHint-high': 'إرسال ما يصل إلى 1080 سطرًا. يتطلب اتصالًا سريعًا.',
  'quality-saver': 'توفير البيانات',
  'qualityHint-saver': 'إرسال فيديو منخفض الدقة، وطلب مثله من الآخرين.',
  'quality-audio': 'الصوت فقط',
  'qualityHint-audio': 'إيقاف الكاميرا وإخفاء فيديو الجميع. تبقى الشاشات المشتركة ظاهرة.',
  mirror: 'عكس الفيديو الخاص بي',
  mirrorHint: 'لديك فقط: يراك الآخرون دائمًا بالاتجاه الصحيح.',

  sounds: 'الأصوات',
  soundsHint: 'عند انضمام أحد أو مغادرته أو كتابته رسالة.',
  announcements: 'التنبيهات القصيرة والمقروءة',
  'announcements-all': 'الكل',
  'announcementsHint-all': 'الانضمام والمغادرة والأيدي المرفوعة والرسائل.',
  'announcements-important': 'المهمة فقط',
  'announcementsHint-important': 'ما يحتاج إليك: المكالمات والأيدي المرفوعة والمشكلات.',
  'announcements-none': 'لا شيء',
  'announcementsHint-none': 'لا تظهر تنبيهات عابرة ولا يُقرأ شيء بصوت عالٍ.',

  language: 'اللغة',
  languageOfPage: 'مثل الصفحة',
  theme: 'الألوان',
  'theme-page': 'مثل الصفحة',
  'theme-auto': 'مثل النظام',
  'theme-light': 'فاتحة',
  'theme-dark': 'داكنة',

  statsNone: 'لا أحد هنا لقياس الاتصال به.',
  statsMeasuring: 'جارٍ القياس…',
  statsOf: (name) => `الاتصال مع \u2068${name}\u2069`,
  'path-host': 'اتصال مباشر',
  'path-srflx': 'اتصال مباشر عبر موجّه',
  'path-prflx': 'اتصال مباشر عبر موجّه',
  'path-relay': 'اتصال عبر خادم ترحيل',
  statsRoundTrip: (time) => `ذهابًا وإيابًا: \u2068${time}\u2069`,
  'stats-received': 'المستلَم',
  'stats-sent': 'المرسَل',
  statsPlot: (name, now, most) =>
    `${name}: \u2068${now}\u2069 الآن، و\u2068${most}\u2069 على الأكثر خلال الدقيقة الأخيرة`,
  statsFlow: 'الدفق',
  'flow-audio-received': 'الصوت المستلَم',
  'flow-audio-sent': 'الصوت المرسَل',
  'flow-video-received': 'الفيديو المستلَم',
  'flow-video-sent': 'الفيديو المرسَل',
  statsBitrate: 'معدل البت',
  statsPicture: 'الفيديو',
  statsPictureIs: (width, height, frames) => `\u2066${width} × ${height}\u2069، \u2068${frames}\u2069 إطار/ث`,
  statsLoss: 'المفقود',
  statsJitter: 'التذبذب',
  statsFreezes: 'مرات التجمّد',
  statsCodec: 'الترميز',
  'limited-cpu': 'محدود بقدرة هذا الجهاز',
  'limited-bandwidth': 'محدود بسرعة الاتصال',
  'limited-other': 'محدود',

  checkTitle: 'فحص الاتصال',
  reportTitle: 'تقرير عن هذه المكالمة',
  reportText:
    'لمن يساعدك عندما تسوء المكالمة. يصف حال المتصفح والأجهزة والاتصالات، ولا يذكر أي أسماء أو بريد إلكتروني أو غرف أو عناوين. يُرجى قراءته قبل إعطائه لأحد.',
  reportMake: 'إعداد تقرير',
  reportBusy: 'جارٍ إعداد التقرير…',
  reportCopy: 'نسخ',
  reportSave: 'حفظ كملف',
  reportCopied: 'التقرير في الحافظة.',
  reportSaved: 'سُلّم التقرير إلى المتصفح لحفظه.',
  reportFailed: 'لم ينجح ذلك. يُرجى إعادة المحاولة.',
  reportVersion: (version) => `\u2066Roomlet ${version}\u2069`,

  emailMissing: 'يُرجى إدخال بريدك الإلكتروني.',
  emailNoAt: 'تنقص علامة @. يكون عنوان البريد الإلكتروني مثل \u2066name@example.org\u2069.',
  emailNoDomain: 'ينقص شيء بعد علامة @، مثل \u2066example.org\u2069.',
  emailWrong: 'يُرجى إدخال بريد إلكتروني مثل \u2066name@example.org\u2069.',
  roomMissing: 'يُرجى إدخال اسم غرفة.',
  roomWrong: 'يتكوّن اسم الغرفة من 1 إلى 100 حرف مرئي.',
  didYouMean: (email) => `هل المقصود \u2068${email}\u2069؟`,

  hereNobody: 'لا أحد هنا بعد',
  hereCount: (count) =>
    counted(count, {
      zero: 'لا أحد هنا',
      one: 'هنا شخص واحد',
      two: 'هنا شخصان',
      few: 'هنا # أشخاص',
      many: 'هنا # شخصًا',
      other: 'هنا # شخص',
    }),
  hereNames: (names) => `هنا الآن: \u2067${names}\u2069`,
  hereOthers: (count) =>
    counted(count, {
      zero: 'لا أحد غيرهم',
      one: 'شخص آخر',
      two: 'شخصان آخران',
      few: '# أشخاص آخرين',
      many: '# شخصًا آخر',
      other: '# شخص آخر',
    }),
  hereFull: (capacity) =>
    `هذه الغرفة ممتلئة: كل الأماكن (${number(capacity)}) مشغولة. يمكنك إعادة المحاولة بعد أن يغادر أحد المشاركين.`,

  willAsk:
    'سيطلب المتصفح الإذن باستخدام الكاميرا والميكروفون، كي يراك الآخرون ويسمعوك. يُرجى اختيار «السماح».',
  willAskCamera: 'سيطلب المتصفح الإذن باستخدام الكاميرا، كي يراك الآخرون. يُرجى اختيار «السماح».',
  willAskMicrophone: 'سيطلب المتصفح الإذن باستخدام الميكروفون، كي يسمعك الآخرون. يُرجى اختيار «السماح».',
} satisfies Partial<Texts>;
