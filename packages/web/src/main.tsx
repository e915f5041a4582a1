// The Parley app.
