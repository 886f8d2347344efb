import CloseCircleFilled from '@ant-design/icons/es/icons/CloseCircleFilled';
import ExclamationCircleFilled from '@ant-design/icons/es/icons/ExclamationCircleFilled';
import InfoCircleFilled from '@ant-design/icons/es/icons/InfoCircleFilled';
import DownOutlined from '@ant-design/icons/es/icons/DownOutlined';
import ConfigProvider from 'antd/es/config-provider';
import enUS from 'antd/es/locale/en_US';
import zhCN from 'antd/es/locale/zh_CN';
import { useState } from 'react';
import { Provider as GraphProvider } from 'urql';
import { LANGUAGE } from '../words/language';
import { graphClient } from '../graph/graph-client';
import { ConsoleRouter } from './router';
import { SessionGate } from './sign-in/session-gate';
import { PageBoundary } from '../kit/feedback/page-fault';
import { THEME } from './theme';

/** Returns the nonce that the server wrote into the page. Style tags need it. */
function nonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}

/**
 * Returns the element into which a select field draws its list of choices: the dialog that contains the field, or else
 * the body of the page.
 */
function popupPlace(field?: HTMLElement): HTMLElement {
  return field?.closest('dialog') ?? document.body;
}

/** The icons of a select field. Screen readers skip both icons, because the icons have English names. */
const ARROW = <DownOutlined aria-hidden />;
const CLEAR = <CloseCircleFilled aria-hidden />;

/** The icons of messages. Screen readers skip them, because each message says in words what its icon means. */
const MESSAGE_SIGNS = {
  infoIcon: <InfoCircleFilled aria-hidden />,
  warningIcon: <ExclamationCircleFilled aria-hidden />,
  errorIcon: <CloseCircleFilled aria-hidden />,
};

/**
 * The whole console application. Sets up the theme, the language and the GraphQL client, and shows the pages inside a
 * session.
 */
export function ConsoleApp() {
  const [client] = useState(graphClient);
  document.documentElement.lang = LANGUAGE === 'zh' ? 'zh-CN' : 'en';
  return (
    <ConfigProvider
      theme={THEME}
      locale={LANGUAGE === 'zh' ? zhCN : enUS}
      csp={{ nonce: nonce() }}
      button={{ autoInsertSpace: false }}
      alert={MESSAGE_SIGNS}
      select={{ suffixIcon: ARROW, clearIcon: CLEAR }}
      getPopupContainer={popupPlace}
    >
      <GraphProvider value={client}>
        <PageBoundary>
          <SessionGate>{(role) => <ConsoleRouter role={role} />}</SessionGate>
        </PageBoundary>
      </GraphProvider>
    </ConfigProvider>
  );
}
