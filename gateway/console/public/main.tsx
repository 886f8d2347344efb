import '../kit/base.css';
import '../kit/kit.css';
import './public.css';
import { createRoot } from 'react-dom/client';
import { PublicApp } from './public-app';

const place = document.getElementById('public');
if (place === null) throw new Error('public.html has no element "public".');
createRoot(place).render(<PublicApp clock={() => new Date()} />);
