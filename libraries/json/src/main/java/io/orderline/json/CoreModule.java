package io.orderline.json;

import com.fasterxml.jackson.databind.module.SimpleModule;

/** Teaches Jackson the shapes of core: see {@link CoreShape} for what they are. */
public final class CoreModule extends SimpleModule {
  private static final long serialVersionUID = 1L;

  public CoreModule() {
    super("orderline-core");
  }

  @Override
  public void setupModule(SetupContext context) {
    super.setupModule(context);
    context.insertAnnotationIntrospector(new CoreIntrospector());
  }
}
