import { createRoot } from 'react-dom/client';
import './fonts.css';

const root = document.getElementById('root');
if (root) createRoot(root).render(null);
