import 'i18next';
import type account from './vi/account.json';
import type admin from './vi/admin.json';
import type alerts from './vi/alerts.json';
import type agencySteps from './vi/agency-steps.json';
import type catalogue from './vi/catalogue.json';
import type catalogueExchange from './vi/catalogue-exchange.json';
import type common from './vi/common.json';
import type deploymentPlan from './vi/deployment-plan.json';
import type desk from './vi/desk.json';
import type errors from './vi/errors.json';
import type filing from './vi/filing.json';
import type formDesigner from './vi/form-designer.json';
import type formFields from './vi/form-fields.json';
import type inbox from './vi/inbox.json';
import type mailbox from './vi/mailbox.json';
import type management from './vi/management.json';
import type myDossiers from './vi/my-dossiers.json';
import type notices from './vi/notices.json';
import type papers from './vi/papers.json';
import type proceduresAdmin from './vi/procedures-admin.json';
import type publicStatistics from './vi/public-statistics.json';
import type rules from './vi/rules.json';
import type status from './vi/status.json';
import type substitutes from './vi/substitutes.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
      common: typeof common;
      errors: typeof errors;
      status: typeof status;
      notices: typeof notices;
      catalogue: typeof catalogue;
      'catalogue-exchange': typeof catalogueExchange;
      filing: typeof filing;
      'form-designer': typeof formDesigner;
      'form-fields': typeof formFields;
      'my-dossiers': typeof myDossiers;
      account: typeof account;
      'procedures-admin': typeof proceduresAdmin;
      desk: typeof desk;
      'agency-steps': typeof agencySteps;
      inbox: typeof inbox;
      substitutes: typeof substitutes;
      management: typeof management;
      'deployment-plan': typeof deploymentPlan;
      'public-statistics': typeof publicStatistics;
      admin: typeof admin;
      alerts: typeof alerts;
      mailbox: typeof mailbox;
      papers: typeof papers;
      rules: typeof rules;
    };
  }
}
