// Every service's document in one list; requests go out with the session's cookie and its CSRF token.
const csrf = () => {
  const found = document.cookie.split('; ').find((part) => part.startsWith('XSRF-TOKEN='));
  return found ? decodeURIComponent(found.slice('XSRF-TOKEN='.length)) : '';
};

window.ui = SwaggerUIBundle({
  urls: [
    { name: '主体与包保 registry', url: '/api/registry/v3/api-docs' },
    { name: '督导任务 tasking', url: '/api/tasking/v3/api-docs' },
    { name: '问题与升级 escalation', url: '/api/escalation/v3/api-docs' },
    { name: '消息 notify', url: '/api/notify/v3/api-docs' },
    { name: '登录 portal', url: '/v3/api-docs' },
  ],
  dom_id: '#swagger-ui',
  deepLinking: true,
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
  layout: 'StandaloneLayout',
  validatorUrl: null,
  requestInterceptor: (request) => {
    if (new URL(request.url, location.href).origin === location.origin) {
      request.headers['X-XSRF-TOKEN'] = csrf();
    }
    return request;
  },
});
