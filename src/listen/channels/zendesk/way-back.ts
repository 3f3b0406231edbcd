/** The address of customers who write by messaging, where no answer can be given from outside. */
export const overMessaging = 'messaging';
