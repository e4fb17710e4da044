// Runs before the first paint: what this reader chose earlier, else what the system says.
// A plain file, because the content security policy allows no inline script.
;(function () {
  var theme = null
  var language = null
  try {
    theme = localStorage.getItem('shuping.theme')
    language = localStorage.getItem('shuping.language')
  } catch (refused) {
    // Storage may be forbidden; the defaults stand.
  }
  if (theme !== 'light' && theme !== 'dark') theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
  document.documentElement.dataset.theme = theme
  document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN'
})()
