import 'antd/dist/antd.css';
import '../kit/base.css';
import './app.css';
import './shell/shell.css';
import '../kit/kit.css';
import '../kit/figure/figure.css';
import '../kit/print/print.css';
import '../kit/sheet/sheet.css';
import { createRoot } from 'react-dom/client';
import { ConsoleApp } from './console-app';

const place = document.getElementById('console');
if (place === null) throw new Error('index.html has no element "console".');
createRoot(place).render(<ConsoleApp />);
