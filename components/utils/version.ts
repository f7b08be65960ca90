/** Of the widget, as in `package.json`: what a person's page has loaded is not always what the service has by now. */
export const VERSION = '0.1.0';
