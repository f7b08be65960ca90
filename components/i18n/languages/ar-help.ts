import type { Texts } from '../texts.ts';

/** Texts of the connection check, and of the help with cameras and microphones. */
export const arHelp = {
  'finding-page-insecure': 'هذه الصفحة غير آمنة: لا يتيح لها المتصفح الكاميرا ولا الميكروفون.',
  'remedy-page-insecure': 'يُرجى فتحها بعنوان يبدأ بـ \u2066https://\u2069.',
  'finding-camera-not-allowed': 'تحجب هذه الصفحة الكاميرا عبر ترويسة Permissions-Policy الخاصة بها.',
  'remedy-camera-not-allowed': 'على صاحبها أن يسمح بها في تلك الترويسة. يمكنك الانضمام من دونها.',
  'finding-microphone-not-allowed': 'تحجب هذه الصفحة الميكروفون عبر ترويسة Permissions-Policy الخاصة بها.',
  'remedy-microphone-not-allowed': 'على صاحبها أن يسمح به في تلك الترويسة. يمكنك الانضمام من دونه.',
  'finding-sandbox-origin': 'الإطار المحيط بهذه الغرفة ينزع عنها أصلها: لا كاميرا فيه ولا ميكروفون.',
  'remedy-sandbox-origin': 'على صاحبه أن يضيف allow-same-origin إلى السمة sandbox للإطار.',
  'finding-sandbox-downloads':
    'الإطار المحيط بهذه الغرفة لا يسمح بحفظ شيء: تصل الملفات لكن لا يمكن الاحتفاظ بها.',
  'remedy-sandbox-downloads': 'يمكن لصاحبه أن يضيف allow-downloads إلى السمة sandbox للإطار.',
  'finding-sandbox-popups': 'الإطار المحيط بهذه الغرفة لا يفتح صفحات أخرى: الروابط في الدردشة لا تفعل شيئًا.',
  'remedy-sandbox-popups': 'يمكن لصاحبه أن يضيف allow-popups إلى السمة sandbox للإطار.',
  'finding-csp-scripts': 'تمنع سياسة Content Security Policy لهذه الصفحة تحميل أجزاء من الغرفة.',
  'remedy-csp-scripts': 'على صاحبها أن يسمح بالخدمة في التوجيه script-src.',
  'finding-csp-connections': 'تمنع سياسة Content Security Policy لهذه الصفحة الغرفة من الوصول إلى خدمتها.',
  'remedy-csp-connections': 'على صاحبها أن يسمح بالخدمة في التوجيه connect-src.',
  'finding-csp-websockets':
    'لا تسمح سياسة Content Security Policy لهذه الصفحة باتصال WebSocket بالخدمة؛ تسلك الرسائل طريقًا أبطأ.',
  'remedy-csp-websockets':
    'تعمل المكالمات مع ذلك. يمكن لصاحبها أن يسمح باتصالات WebSocket في التوجيه connect-src.',
  'finding-csp-images': 'تمنع سياسة Content Security Policy لهذه الصفحة عرض الصور في الدردشة.',
  'remedy-csp-images': 'يمكن حفظها مع ذلك. يمكن لصاحب الصفحة أن يسمح بها في التوجيه img-src.',
  'finding-no-webrtc': 'لا يمكن إجراء المكالمات في هذا المتصفح، أو هي معطّلة فيه.',
  'remedy-no-webrtc': 'يُرجى استخدام إصدار حديث من Firefox أو Chrome أو Edge أو Safari.',
  'finding-camera-ready': 'توجد كاميرا، ويُسمح لهذه الصفحة باستخدامها.',
  'remedy-camera-ready': '',
  'finding-camera-unasked':
    'توجد كاميرا. قد يسأل المتصفح هل يُسمح لهذه الصفحة باستخدامها: يُرجى اختيار «السماح».',
  'remedy-camera-unasked': '',
  'finding-camera-denied': 'لا يُسمح لهذه الصفحة باستخدام الكاميرا.',
  'remedy-camera-denied': 'يُرجى السماح بها بجانب العنوان وإعادة تحميل الصفحة، أو الانضمام من دونها.',
  'finding-camera-held-back': 'الصفحة التي تضم هذه الغرفة تحجب الكاميرا.',
  'remedy-camera-held-back': 'على مطوّر الصفحة السماح بها لهذا الإطار. يمكنك الانضمام من دونها.',
  'finding-camera-missing': 'لم يُعثر على كاميرا.',
  'remedy-camera-missing': 'يُرجى توصيل كاميرا، أو الانضمام من دونها.',
  'finding-microphone-ready': 'يوجد ميكروفون، ويُسمح لهذه الصفحة باستخدامه.',
  'remedy-microphone-ready': '',
  'finding-microphone-unasked':
    'يوجد ميكروفون. قد يسأل المتصفح هل يُسمح لهذه الصفحة باستخدامه: يُرجى اختيار «السماح».',
  'remedy-microphone-unasked': '',
  'finding-microphone-denied': 'لا يُسمح لهذه الصفحة باستخدام الميكروفون.',
  'remedy-microphone-denied': 'يُرجى السماح به بجانب العنوان وإعادة تحميل الصفحة، أو الانضمام من دونه.',
  'finding-microphone-held-back': 'الصفحة التي تضم هذه الغرفة تحجب الميكروفون.',
  'remedy-microphone-held-back': 'على مطوّر الصفحة السماح به لهذا الإطار. يمكنك الانضمام من دونه.',
  'finding-microphone-missing': 'لم يُعثر على ميكروفون.',
  'remedy-microphone-missing': 'يُرجى توصيل ميكروفون، أو الانضمام من دونه.',
  'finding-service-ready': 'الخدمة تستجيب.',
  'remedy-service-ready': '',
  'finding-service-slow': 'تستغرق الخدمة وقتًا طويلًا للاستجابة.',
  'remedy-service-slow':
    'تبدأ المكالمات ببطء. يُستحسن الاقتراب من مصدر شبكة Wi-Fi، أو إيقاف التنزيلات الأخرى مؤقتًا.',
  'finding-service-polling': 'لا تسمح شبكتك بمرور WebSocket، فتسلك الرسائل طريقًا أبطأ.',
  'remedy-service-polling': 'تعمل المكالمات رغم ذلك. يمكن لمشغّل الشبكة أو الخادم الوكيل السماح بـ WebSocket.',
  'finding-service-unreachable': 'تعذّر الوصول إلى الخدمة.',
  'remedy-service-unreachable': 'يُرجى التحقق من الاتصال ثم إعادة المحاولة.',
  'finding-network-unknown': 'لم تحدد الخدمة الخوادم التي تمر بها المكالمات، فلم يمكن فحص الشبكة.',
  'remedy-network-unknown': 'يُرجى إعادة المحاولة بعد قليل، أو بعد الانضمام.',
  'finding-no-servers':
    'لا تحدد الخدمة خادمًا يساعد على الاتصال بين الشبكات: لا تعمل المكالمات إلا داخل شبكة واحدة.',
  'remedy-no-servers': 'إذا تعذّرت مكالمة، فيمكنك طلب إعداد STUN وTURN من مشغّل الخدمة.',
  'finding-udp-works': 'يعمل UDP: يمكن للفيديو والصوت سلوك الطريق المباشر.',
  'remedy-udp-works': '',
  'finding-udp-blocked': 'تحجب شبكتك UDP، وهو الطريق المباشر للفيديو والصوت.',
  'remedy-udp-blocked':
    'تمر المكالمات عبر خادم ترحيل، مع بعض التراجع في الجودة. قد تسمح به شبكة أخرى، مثل شبكة الهاتف.',
  'finding-turn-udp-works': 'يمكن الوصول إلى خادم ترحيل عبر UDP.',
  'remedy-turn-udp-works': '',
  'finding-turn-udp-silent': 'لا يمكن الوصول إلى أي خادم ترحيل عبر UDP.',
  'remedy-turn-udp-silent': 'لا يلزم أي إجراء ما دام أحد الطرق الأخرى يعمل.',
  'finding-turn-tcp-works': 'يمكن الوصول إلى خادم ترحيل عبر TCP.',
  'remedy-turn-tcp-works': '',
  'finding-turn-tcp-silent': 'لا يمكن الوصول إلى أي خادم ترحيل عبر TCP.',
  'remedy-turn-tcp-silent': 'لا يلزم أي إجراء ما دام أحد الطرق الأخرى يعمل.',
  'finding-turn-tls-works': 'يمكن الوصول إلى خادم ترحيل عبر TLS.',
  'remedy-turn-tls-works': '',
  'finding-turn-tls-silent': 'لا يمكن الوصول إلى أي خادم ترحيل عبر TLS.',
  'remedy-turn-tls-silent': 'لا يلزم أي إجراء ما دام أحد الطرق الأخرى يعمل.',
  'finding-turn-refused': 'يرفض أحد خوادم الترحيل العمل مع هذه الخدمة.',
  'remedy-turn-refused':
    'يُرجى إبلاغ مشغّل الخدمة بأن المفتاح السري لخادم الترحيل ومفتاح الخدمة يجب أن يكونا متطابقين.',
  'finding-no-relay': 'ليس لدى الخدمة خادم ترحيل: لا تنجح المكالمات في الشبكات التي تحجب الطريق المباشر.',
  'remedy-no-relay': 'إذا لم تنجح مكالماتك، فيمكنك استخدام شبكة أخرى، أو طلب إعداد TURN من مشغّل الخدمة.',
  'finding-no-way-out': 'لا يمر الطريق المباشر ولا أي خادم ترحيل: لن تنجح المكالمات من هنا.',
  'remedy-no-way-out':
    'يمكنك استخدام شبكة أخرى، مثل شبكة الهاتف، أو طلب السماح بـ UDP أو بخادم الترحيل من مشغّل هذه الشبكة.',
  checking: 'جارٍ فحص الاتصال…',
  'check-good': 'كل شيء جاهز للمكالمة.',
  'check-warning': 'تعمل المكالمات من هنا، مع ملاحظة ما يلي:',
  'check-problem': 'هناك ما يعوق المكالمات:',
  'severity-good': 'جيد',
  'severity-warning': 'ملاحظة',
  'severity-problem': 'مشكلة',

  'help-denied': (what) => `لا يُسمح لهذه الصفحة باستخدام ${what}.`,
  'help-steps': 'الخطوات',
  'help-this-browser': 'هذا المتصفح',

  'help-again': 'العودة إلى هنا. إن لم يحدث شيء تلقائيًا، يُرجى الضغط على «إعادة المحاولة».',
  'help-press-again': 'الضغط على «إعادة المحاولة».',
  'help-again-allow': 'الضغط على «إعادة المحاولة»، واختيار «السماح» عندما يسأل Firefox.',
  'help-choose-allow': 'اختيار «السماح» عندما يسأل المتصفح.',

  'help-chrome-icon': 'النقر على هذه الأيقونة، بجانب العنوان في الأعلى:',
  'help-chrome-switch': 'تفعيل «الكاميرا» و«الميكروفون».',
  'help-lock-icon': 'النقر على القفل، بجانب العنوان في الأعلى:',
  'help-edge-allow': 'ضبط «الكاميرا» و«الميكروفون» على «السماح»، ضمن «أذونات هذا الموقع».',
  'help-opera-allow': 'فتح «إعدادات الموقع»، وضبط «الكاميرا» و«الميكروفون» على «السماح».',
  'help-firefox-icon': 'النقر على الأيقونة المشطوبة، بجانب العنوان في الأعلى:',
  'help-firefox-clear': 'الضغط على علامة × بجانب «محجوب» أو «محجوب مؤقتًا».',
  'help-safari-menu': 'من القائمة أعلى الشاشة، فتح Safari، ثم «إعدادات موقع الويب هذا…».',
  'help-safari-allow': 'ضبط «الكاميرا» و«الميكروفون» على «سماح».',
  'help-other-icon': 'النقر على الأيقونة بجانب العنوان في الأعلى.',
  'help-other-allow': 'السماح باستخدام الكاميرا والميكروفون.',

  'help-android-icon': 'النقر على هذه الأيقونة، بجانب العنوان:',
  'help-android-lock': 'النقر على القفل، بجانب العنوان:',
  'help-android-allow': 'النقر على «الأذونات»، وتفعيل «الكاميرا» و«الميكروفون».',
  'help-firefox-android-allow': 'النقر على «محجوب» بجانب «الكاميرا» و«الميكروفون»، حتى تظهر كلمة «مسموح».',

  'help-ios-page-menu': 'النقر على أيقونة الصفحة، بجانب العنوان.',
  'help-ios-website': 'النقر على «إعدادات موقع الويب»؛ وإن لم تظهر، فالنقر على النقاط الثلاث أولًا.',
  'help-ios-settings': (browser) =>
    `فتح تطبيق «الإعدادات» على جهازك، والنقر على «التطبيقات»، ثم \u2068${browser}\u2069.`,
  'help-ios-switch': 'تفعيل «الكاميرا» و«الميكروفون».',
  'help-ios-back': 'العودة إلى هنا، وإعادة تحميل الصفحة.',

  'help-windows':
    'في Windows، يُرجى فتح «الإعدادات»، ثم «الخصوصية والأمان»، ثم «الكاميرا»، والسماح لتطبيقات سطح المكتب باستخدامها. ثم تكرار ذلك في «الميكروفون».',
  'help-mac': (browser) =>
    `على Mac، يُرجى فتح «إعدادات النظام»، ثم «الخصوصية والأمن»، ثم «الكاميرا»، وتفعيل \u2068${browser}\u2069. ثم تكرار ذلك في «الميكروفون».`,
  'help-ios':
    'في تطبيق «الإعدادات» على جهازك، يُرجى النقر على «التطبيقات»، ثم Safari، ثم «الكاميرا»، واختيار «سماح». ثم تكرار ذلك في «الميكروفون».',
  'help-android': (browser) =>
    `في تطبيق «الإعدادات» على جهازك، يُرجى النقر على «التطبيقات»، ثم \u2068${browser}\u2069، ثم «الأذونات»، والسماح باستخدام «الكاميرا» و«الميكروفون».`,
  'help-chromeos':
    'في «الإعدادات» على جهازك، يُرجى فتح «الخصوصية والأمان»، ثم «عناصر التحكّم في الخصوصية»، وتفعيل الوصول إلى الكاميرا والميكروفون.',

  'help-close-programs':
    'إغلاق البرامج التي تجري مكالمات أو تعرض الكاميرا، مثل Teams أو Zoom أو Photo Booth.',
  'help-close-tabs': 'إغلاق علامات التبويب والمتصفحات الأخرى التي فيها مكالمة.',
  'help-plug-again': 'إن لم يُفِد ذلك، يُرجى فصل الجهاز وإعادة توصيله، أو إعادة تشغيل الكمبيوتر.',
  'help-plug-in': 'توصيل الجهاز وتشغيله.',
  'help-shutter': 'البحث عن غطاء فوق العدسة، أو عن مفتاح عليه كاميرا مشطوبة أو ميكروفون مشطوب.',
  'help-policy':
    'لمطوّر الصفحة: يحتاج الإطار إلى \u2066allow="camera; microphone"\u2069، ويجب ألا ترفضهما الترويسة Permissions-Policy.',
} satisfies Partial<Texts>;
