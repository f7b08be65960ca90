import type { Texts } from '../texts.ts';

/** Texts of the connection check, and of the help with cameras and microphones. */
export const jaHelp = {
  'finding-page-insecure':
    'このページは安全な接続ではないため、ブラウザがカメラとマイクの使用を許可しません。',
  'remedy-page-insecure': 'アドレスの先頭をhttps://にして開いてください。',
  'finding-camera-not-allowed': 'このページの Permissions-Policy ヘッダーがカメラの使用を止めています。',
  'remedy-camera-not-allowed':
    'ページの作成者がそのヘッダーで許可する必要があります。カメラなしでも参加できます。',
  'finding-microphone-not-allowed': 'このページの Permissions-Policy ヘッダーがマイクの使用を止めています。',
  'remedy-microphone-not-allowed':
    'ページの作成者がそのヘッダーで許可する必要があります。マイクなしでも参加できます。',
  'finding-sandbox-origin':
    'このルームを囲むフレームがオリジンを取り上げているため、カメラもマイクも使えません。',
  'remedy-sandbox-origin': 'フレームの作成者が sandbox 属性に allow-same-origin を加える必要があります。',
  'finding-sandbox-downloads':
    'このルームを囲むフレームは保存を許可していません。ファイルは届きますが、保存できません。',
  'remedy-sandbox-downloads': 'フレームの作成者が sandbox 属性に allow-downloads を加えることができます。',
  'finding-sandbox-popups':
    'このルームを囲むフレームは別のページを開きません。チャットのリンクは働きません。',
  'remedy-sandbox-popups': 'フレームの作成者が sandbox 属性に allow-popups を加えることができます。',
  'finding-csp-scripts': 'このページの Content Security Policy により、ルームの一部を読み込めません。',
  'remedy-csp-scripts': 'ページの作成者が script-src ディレクティブでサービスを許可する必要があります。',
  'finding-csp-connections':
    'このページの Content Security Policy により、ルームがサービスに接続できません。',
  'remedy-csp-connections': 'ページの作成者が connect-src ディレクティブでサービスを許可する必要があります。',
  'finding-csp-websockets':
    'このページの Content Security Policy はサービスへの WebSocket を許可していません。メッセージは遅い経路を通ります。',
  'remedy-csp-websockets':
    '通話はできます。ページの作成者が connect-src ディレクティブで WebSocket を許可できます。',
  'finding-csp-images': 'このページの Content Security Policy により、チャットの画像を表示できません。',
  'remedy-csp-images': '画像の保存はできます。ページの作成者が img-src ディレクティブで許可できます。',
  'finding-no-webrtc': 'このブラウザは通話に対応していないか、通話機能がオフになっています。',
  'remedy-no-webrtc': '最新のFirefox、Chrome、Edge、Safariのいずれかをご利用ください。',
  'finding-camera-ready': 'カメラがあり、このページで使用できます。',
  'remedy-camera-ready': '',
  'finding-camera-unasked':
    'カメラがあります。ブラウザに使用の許可を求められたら、「許可」を選んでください。',
  'remedy-camera-unasked': '',
  'finding-camera-denied': 'このページにはカメラの使用が許可されていません。',
  'remedy-camera-denied': 'アドレスの横で許可してページを再読み込みするか、カメラなしで参加してください。',
  'finding-camera-held-back': 'このルームを埋め込んでいるページがカメラの使用を制限しています。',
  'remedy-camera-held-back':
    'ページの作成者がこのフレームに許可する必要があります。カメラなしでも参加できます。',
  'finding-camera-missing': 'カメラが見つかりませんでした。',
  'remedy-camera-missing': 'カメラを接続するか、カメラなしで参加してください。',
  'finding-microphone-ready': 'マイクがあり、このページで使用できます。',
  'remedy-microphone-ready': '',
  'finding-microphone-unasked':
    'マイクがあります。ブラウザに使用の許可を求められたら、「許可」を選んでください。',
  'remedy-microphone-unasked': '',
  'finding-microphone-denied': 'このページにはマイクの使用が許可されていません。',
  'remedy-microphone-denied':
    'アドレスの横で許可してページを再読み込みするか、マイクなしで参加してください。',
  'finding-microphone-held-back': 'このルームを埋め込んでいるページがマイクの使用を制限しています。',
  'remedy-microphone-held-back':
    'ページの作成者がこのフレームに許可する必要があります。マイクなしでも参加できます。',
  'finding-microphone-missing': 'マイクが見つかりませんでした。',
  'remedy-microphone-missing': 'マイクを接続するか、マイクなしで参加してください。',
  'finding-service-ready': 'サービスは応答しています。',
  'remedy-service-ready': '',
  'finding-service-slow': 'サービスの応答に時間がかかっています。',
  'remedy-service-slow':
    '通話の開始に時間がかかります。Wi-Fiルーターに近づくか、ほかのダウンロードを一時停止してください。',
  'finding-service-polling': 'ネットワークがWebSocketを通さないため、メッセージは遅い経路で届きます。',
  'remedy-service-polling':
    '通話は問題なくできます。ネットワークまたはプロキシの管理者は、WebSocketを許可できます。',
  'finding-service-unreachable': 'サービスに接続できません。',
  'remedy-service-unreachable': '接続を確認して、もう一度お試しください。',
  'finding-network-unknown':
    '通話に使うサーバーの情報がサービスから得られず、ネットワークを確認できませんでした。',
  'remedy-network-unknown': 'しばらくしてから、または参加してから、もう一度お試しください。',
  'finding-no-servers':
    'ネットワークをまたぐ通話を助けるサーバーがサービスにありません。同じネットワーク内でのみ通話できます。',
  'remedy-no-servers': '通話がつながらない場合は、サービスの管理者にSTUNとTURNの設定を依頼してください。',
  'finding-udp-works': 'UDPを使えます。映像と音声を直接やり取りできます。',
  'remedy-udp-works': '',
  'finding-udp-blocked': '映像と音声を直接やり取りするためのUDPが、ネットワークで遮断されています。',
  'remedy-udp-blocked':
    '通話は中継サーバーを経由するため、品質がやや下がります。スマートフォンの回線など、別のネットワークでは使える場合があります。',
  'finding-turn-udp-works': '中継サーバーにUDPで接続できます。',
  'remedy-turn-udp-works': '',
  'finding-turn-udp-silent': '中継サーバーにUDPで接続できません。',
  'remedy-turn-udp-silent': 'ほかの経路が1つでも使えれば、対応は必要ありません。',
  'finding-turn-tcp-works': '中継サーバーにTCPで接続できます。',
  'remedy-turn-tcp-works': '',
  'finding-turn-tcp-silent': '中継サーバーにTCPで接続できません。',
  'remedy-turn-tcp-silent': 'ほかの経路が1つでも使えれば、対応は必要ありません。',
  'finding-turn-tls-works': '中継サーバーにTLSで接続できます。',
  'remedy-turn-tls-works': '',
  'finding-turn-tls-silent': '中継サーバーにTLSで接続できません。',
  'remedy-turn-tls-silent': 'ほかの経路が1つでも使えれば、対応は必要ありません。',
  'finding-turn-refused': '中継サーバーがこのサービスの利用を拒否しています。',
  'remedy-turn-refused':
    'サービスの管理者に、中継サーバーとサービスのシークレットを一致させるよう伝えてください。',
  'finding-no-relay':
    'サービスに中継サーバーがありません。直接の通信を遮断するネットワークでは、通話がつながりません。',
  'remedy-no-relay':
    'つながらない場合は、別のネットワークを使うか、サービスの管理者にTURNの設定を依頼してください。',
  'finding-no-way-out': '直接の通信も中継サーバーへの接続もできません。ここでは通話がつながりません。',
  'remedy-no-way-out':
    'スマートフォンの回線など別のネットワークを使うか、このネットワークの管理者にUDPまたは中継サーバーの許可を依頼してください。',
  checking: '接続を確認しています…',
  'check-good': '通話の準備が整っています。',
  'check-warning': 'ここから通話できますが、次の点にご注意ください：',
  'check-problem': '次の問題により、通話できません：',
  'severity-good': '良好',
  'severity-warning': '注意',
  'severity-problem': '問題',

  'help-denied': (what) => `このページには${what}の使用が許可されていません。`,
  'help-steps': '手順',
  'help-this-browser': 'このブラウザ',

  'help-again': 'この画面に戻ります。自動的に進まない場合は、「再試行」を押してください。',
  'help-press-again': '「再試行」を押します。',
  'help-again-allow': '「再試行」を押し、Firefoxの確認画面で「許可」を選びます。',
  'help-choose-allow': 'ブラウザの確認画面で「許可」を選びます。',

  'help-chrome-icon': '画面上部のアドレスの左にある、次のアイコンをクリックします：',
  'help-chrome-switch': '「カメラ」と「マイク」をオンにします。',
  'help-lock-icon': '画面上部のアドレスの左にある、鍵のアイコンをクリックします：',
  'help-edge-allow': '「このサイトに対するアクセス許可」で、「カメラ」と「マイク」を「許可」にします。',
  'help-opera-allow': '「サイトの設定」を開き、「カメラ」と「マイク」を「許可」にします。',
  'help-firefox-icon': '画面上部のアドレスの左にある、斜線の付いたアイコンをクリックします：',
  'help-firefox-clear': '「ブロック」または「一時的にブロック」の横にある×を押します。',
  'help-safari-menu': '画面上部のメニューバーで「Safari」を開き、「このWebサイトでの設定…」を選びます。',
  'help-safari-allow': '「カメラ」と「マイク」を「許可」にします。',
  'help-other-icon': '画面上部のアドレスの左にあるアイコンをクリックします。',
  'help-other-allow': 'カメラとマイクの使用を許可します。',

  'help-android-icon': 'アドレスの横にある、次のアイコンをタップします：',
  'help-android-lock': 'アドレスの横にある、鍵のアイコンをタップします：',
  'help-android-allow': '「権限」をタップし、「カメラ」と「マイク」をオンにします。',
  'help-firefox-android-allow':
    '「カメラ」と「マイク」の横にある「ブロック」をタップし、「許可」に切り替えます。',

  'help-ios-page-menu': 'アドレスの横にある、ページのアイコンをタップします。',
  'help-ios-website':
    '「Webサイトの設定」をタップします。見当たらない場合は、先に「…」（3つの点）をタップします。',
  'help-ios-settings': (browser) =>
    `デバイスの「設定」アプリを開き、「アプリ」、「${browser}」の順にタップします。`,
  'help-ios-switch': '「カメラ」と「マイク」をオンにします。',
  'help-ios-back': 'この画面に戻り、ページを再読み込みします。',

  'help-windows':
    'Windowsの「設定」で、「プライバシーとセキュリティ」の「カメラ」を開き、デスクトップアプリによる使用を許可してください。「マイク」でも同じようにします。',
  'help-mac': (browser) =>
    `Macの「システム設定」で、「プライバシーとセキュリティ」の「カメラ」を開き、「${browser}」をオンにしてください。「マイク」でも同じようにします。`,
  'help-ios':
    'デバイスの「設定」アプリで、「アプリ」、「Safari」、「カメラ」の順にタップし、「許可」を選んでください。「マイク」でも同じようにします。',
  'help-android': (browser) =>
    `デバイスの「設定」アプリで、「アプリ」、「${browser}」、「権限」の順にタップし、「カメラ」と「マイク」を許可してください。`,
  'help-chromeos':
    'デバイスの「設定」で、「プライバシーとセキュリティ」の「プライバシー管理」を開き、カメラとマイクへのアクセスをオンにしてください。',

  'help-close-programs': 'Teams、Zoom、Photo Boothなど、通話やカメラを使うアプリを終了します。',
  'help-close-tabs': '通話中のほかのタブやブラウザを閉じます。',
  'help-plug-again': '解決しない場合は、デバイスを抜いて差し直すか、コンピューターを再起動してください。',
  'help-plug-in': 'デバイスを接続し、電源を入れます。',
  'help-shutter': 'レンズのカバーや、カメラまたはマイクに斜線が付いたスイッチやキーがないか確認します。',
  'help-policy':
    'ページの作成者の方へ：フレームにallow="camera; microphone"を指定してください。また、Permissions-Policyヘッダーで拒否しないようにしてください。',
} satisfies Partial<Texts>;
